package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;

/// A filled rectangle: a stretch of a lane, a swatch of the legend, a rule.
///
/// @param name what it tells, for a tooltip and a screen reader; empty where it tells nothing by itself
public record Bar(String id, Box box, double radius, ColourRole fill, String name) implements Element {}

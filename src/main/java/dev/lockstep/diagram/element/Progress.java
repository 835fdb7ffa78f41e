package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;

/// A bar that fills from the left.
///
/// @param share how much of it is filled, from 0 to 1
public record Progress(String id, Box box, double share, ColourRole track, ColourRole fill) implements Element {}

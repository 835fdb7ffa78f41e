package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;

/// A place where nobody and nothing is at the moment: a dashed outline without filling. Around a name it is the ghost
/// of a thread that holds the place and stands elsewhere.
///
/// @param radius of its corners; half its height makes it round
public record Slot(String id, Box box, double radius, ColourRole edge) implements Element {}

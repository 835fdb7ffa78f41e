package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;

/// An outline around what the last step touched.
///
/// @param radius of its corners; half its height makes it round
public record Ring(String id, Box box, double radius, ColourRole ink) implements Element {

    /// How thick it is, within its box.
    public static final double WIDTH = 2;
}

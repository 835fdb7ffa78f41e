package dev.lockstep.diagram;

/// An outline around what the last step touched.
///
/// @param radius of its corners; half its height makes it round
public record Ring(String id, Box box, double radius, Ink ink) implements Element {

    /// How thick it is, within its box.
    public static final double WIDTH = 2;
}

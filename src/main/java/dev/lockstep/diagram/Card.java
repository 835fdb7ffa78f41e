package dev.lockstep.diagram;

/// A rounded rectangle that holds other elements.
///
/// @param name what it is, for a screen reader
/// @param radius of its corners
/// @param raised whether it casts a slight shadow, as cards on a light sheet do
public record Card(String id, Box box, String name, double radius, Ink fill, Ink edge, boolean raised)
        implements Element {}

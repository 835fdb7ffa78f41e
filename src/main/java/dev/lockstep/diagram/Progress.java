package dev.lockstep.diagram;

/// A bar that fills from the left.
///
/// @param share how much of it is filled, from 0 to 1
public record Progress(String id, Box box, double share, Ink track, Ink fill) implements Element {}

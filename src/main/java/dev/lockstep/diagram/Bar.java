package dev.lockstep.diagram;

/// A filled rectangle: a stretch of a lane, a swatch of the legend, a rule.
///
/// @param name what it tells, for a tooltip and a screen reader; empty where it tells nothing by itself
public record Bar(String id, Box box, double radius, Ink fill, String name) implements Element {}

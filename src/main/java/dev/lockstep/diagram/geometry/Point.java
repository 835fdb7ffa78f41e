package dev.lockstep.diagram.geometry;

/// A place on the sheet, in logical pixels from its upper left corner, y downwards.
public record Point(double x, double y) {}

package dev.lockstep.diagram;

import java.util.List;

/// A thin line through points, from left to right.
public record Sparkline(String id, Box box, List<Point> points, Ink ink, double width) implements Element {

    public Sparkline {
        points = List.copyOf(points);
    }
}

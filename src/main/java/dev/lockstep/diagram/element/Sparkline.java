package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.ColourRole;
import java.util.List;

/// A thin line through points, from left to right.
public record Sparkline(String id, Box box, List<Point> points, ColourRole ink, double width) implements Element {

    public Sparkline {
        points = List.copyOf(points);
    }
}

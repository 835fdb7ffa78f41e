package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import java.util.List;

/// A figure as drawings, one for each page.
///
/// @param pages at least one; all of the same width
public record Figure(List<Drawing> pages) {

    /// @throws IllegalArgumentException if there are none
    public Figure {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a figure has at least one page");
        }
    }

    public static Figure of(Drawing page) {
        return new Figure(List.of(page));
    }
}

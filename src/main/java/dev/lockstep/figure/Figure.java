package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import java.util.List;
import java.util.Optional;

/// A figure as drawings, one for each page.
///
/// @param pages at least one; all of the same width
/// @param played the run whose steps the pages show one by one, where they are made to be played
public record Figure(List<Drawing> pages, Optional<PlayedRun> played) {

    /// @throws IllegalArgumentException if there are none
    public Figure {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a figure has at least one page");
        }
    }

    /// Pages that stand for themselves.
    public Figure(List<Drawing> pages) {
        this(pages, Optional.empty());
    }

    public static Figure of(Drawing page) {
        return new Figure(List.of(page));
    }
}

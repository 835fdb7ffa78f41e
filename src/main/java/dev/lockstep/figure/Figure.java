package dev.lockstep.figure;

import dev.lockstep.diagram.element.Drawing;
import java.util.List;

/// A figure as drawings, one for each page.
///
/// @param pages at least one; all of the same width
/// @param played what plays the pages step by step, in each language; empty where they are not made to be played
public record Figure(List<Drawing> pages, List<PlayedPage> played) {

    /// @throws IllegalArgumentException if there are none
    public Figure {
        pages = List.copyOf(pages);
        played = List.copyOf(played);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a figure has at least one page");
        }
    }

    /// Pages that stand for themselves.
    public Figure(List<Drawing> pages) {
        this(pages, List.of());
    }

    public static Figure of(Drawing page) {
        return new Figure(List.of(page));
    }
}

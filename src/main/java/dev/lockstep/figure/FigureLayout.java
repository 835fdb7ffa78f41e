package dev.lockstep.figure;

import java.util.Locale;
import java.util.Set;

/// How a figure is laid out. The size that it has on paper is not part of it.
///
/// @param width the width in logical pixels that it is laid out for, [#LEAST_WIDTH] or more
/// @param height the height of a page in logical pixels; 0 where one page is as high as it needs
/// @param without the parts that are left out
public record FigureLayout(double width, double height, Set<Part> without) {

    /// The least width that stages are made for.
    public static final double LEAST_WIDTH = 560;

    /// A figure as wide as a column of a book, on one page, with all of its parts.
    public static final FigureLayout USUAL = new FigureLayout(760, 0, Set.of());

    /// A part that a figure can do without.
    public enum Part {
        TITLE,
        LEGEND,
        CAPTION,
        /// What the scenario says about itself.
        DESCRIPTION;

        /// The part's name on the command line.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws IllegalArgumentException if it is narrower than [#LEAST_WIDTH]
    public FigureLayout {
        without = Set.copyOf(without);
        if (!(width >= LEAST_WIDTH)) {
            throw new IllegalArgumentException("a figure is at least " + (int) LEAST_WIDTH + " wide, not " + width);
        }
    }

    public boolean has(Part part) {
        return !without.contains(part);
    }
}

package dev.lockstep.figure;

import dev.lockstep.diagram.style.Legibility;
import dev.lockstep.diagram.style.Palette;
import java.util.Locale;
import java.util.Set;

/// How a figure is laid out. The size that it has on paper is not part of it.
///
/// @param width the width in logical pixels that it is laid out for, [#LEAST_WIDTH] or more
/// @param height the height of a page in logical pixels; 0 where one page is as high as it needs
/// @param without the parts that are left out
/// @param legibility how large signs are, and the smallest type
public record FigureLayout(double width, double height, Set<Part> without, Legibility legibility) {

    /// The least width that stages are made for.
    public static final double LEAST_WIDTH = 560;

    /// On one page, with all of its parts, and so narrow that all can be read in the column of a book and on a slide.
    public static final FigureLayout USUAL = new FigureLayout(LEAST_WIDTH, 0, Set.of());

    /// The same in the greys of paper.
    public static final FigureLayout PRINT = new FigureLayout(LEAST_WIDTH, 0, Set.of(), Legibility.PRINT);

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

    /// How a figure in these colours is laid out unless something else is asked for.
    public static FigureLayout usual(Palette palette) {
        return switch (palette) {
            case LIGHT, DARK -> USUAL;
            case PRINT -> PRINT;
        };
    }

    /// One with signs of the usual size.
    public FigureLayout(double width, double height, Set<Part> without) {
        this(width, height, without, Legibility.FIGURE);
    }

    public boolean has(Part part) {
        return !without.contains(part);
    }
}

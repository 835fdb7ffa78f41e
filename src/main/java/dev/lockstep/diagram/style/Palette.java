package dev.lockstep.diagram.style;

import java.util.Locale;

/// Turns colour roles into colours.
public enum Palette {
    LIGHT,
    DARK,
    /// For figures on paper, also where they are printed or copied in grey. No window wears it.
    PRINT;

    /// The colour as 0xRRGGBB, always opaque.
    public int rgb(ColourRole ink) {
        return switch (this) {
            case LIGHT -> ink.light();
            case DARK -> ink.dark();
            case PRINT -> ink.print();
        };
    }

    /// The colour as CSS and SVG write it, `#rrggbb`.
    public String hex(ColourRole ink) {
        return String.format(Locale.ROOT, "#%06x", rgb(ink));
    }
}

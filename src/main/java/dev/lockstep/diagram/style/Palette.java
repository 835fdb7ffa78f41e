package dev.lockstep.diagram.style;

import java.util.Locale;

/// Turns colour roles into colours.
public enum Palette {
    LIGHT,
    DARK;

    /// The colour as 0xRRGGBB, always opaque.
    public int rgb(ColourRole ink) {
        return this == LIGHT ? ink.light() : ink.dark();
    }

    /// The colour as CSS and SVG write it, `#rrggbb`.
    public String hex(ColourRole ink) {
        return String.format(Locale.ROOT, "#%06x", rgb(ink));
    }
}

package dev.lockstep.view.pen;

import dev.lockstep.diagram.Ink;
import dev.lockstep.diagram.Palette;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;

/// A palette as JavaFX colours, made once. Immutable.
public final class Inks {
    private final Map<Ink, Color> colours = new EnumMap<>(Ink.class);

    public Inks(Palette palette) {
        for (Ink ink : Ink.values()) {
            int rgb = palette.rgb(ink);
            colours.put(ink, Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        }
    }

    /// The colour that this palette has for `ink`.
    public Color of(Ink ink) {
        return Objects.requireNonNull(colours.get(ink));
    }
}

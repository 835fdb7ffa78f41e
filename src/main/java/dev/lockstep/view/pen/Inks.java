package dev.lockstep.view.pen;

import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;

/// A palette as JavaFX colours, made once. Immutable.
public final class Inks {
    private final Map<ColourRole, Color> colours = new EnumMap<>(ColourRole.class);

    public Inks(Palette palette) {
        for (ColourRole ink : ColourRole.values()) {
            int rgb = palette.rgb(ink);
            colours.put(ink, Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        }
    }

    /// The colour that this palette has for `ink`.
    public Color of(ColourRole ink) {
        return Objects.requireNonNull(colours.get(ink));
    }
}

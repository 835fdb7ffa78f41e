package dev.lockstep.figure.choice;

import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import java.util.Locale;
import java.util.OptionalInt;

/// What a picture is drawn on.
public enum PictureGround {
    /// The colour of the palette's sheet.
    SHEET,
    WHITE,
    /// Nothing: what lies behind the picture shows through.
    NONE;

    private static final int WHITE_RGB = 0xFFFFFF;

    /// The ground's name on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The colour as 0xRRGGBB; none where nothing is drawn.
    public OptionalInt rgb(Palette palette) {
        return switch (this) {
            case SHEET -> OptionalInt.of(palette.rgb(ColourRole.SHEET));
            case WHITE -> OptionalInt.of(WHITE_RGB);
            case NONE -> OptionalInt.empty();
        };
    }
}

package dev.lockstep.view.stage;

import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Colours and fonts for sprites.
public record Look(Inks inks, Fonts fonts) {
    /// The colour of this role.
    public Color of(ColourRole ink) {
        return inks.of(ink);
    }

    /// The font of this type.
    public Font of(TextStyle type) {
        return fonts.of(type);
    }
}

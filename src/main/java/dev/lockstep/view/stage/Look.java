package dev.lockstep.view.stage;

import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Colours and fonts for sprites.
record Look(Inks inks, Fonts fonts) {
    Color of(ColourRole ink) {
        return inks.of(ink);
    }

    Font of(TextStyle type) {
        return fonts.of(type);
    }
}

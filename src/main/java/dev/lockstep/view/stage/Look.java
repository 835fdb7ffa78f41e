package dev.lockstep.view.stage;

import dev.lockstep.diagram.Ink;
import dev.lockstep.diagram.Type;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Colours and fonts for sprites.
record Look(Inks inks, Fonts fonts) {
    Color of(Ink ink) {
        return inks.of(ink);
    }

    Font of(Type type) {
        return fonts.of(type);
    }
}

package dev.lockstep.view.explore;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// A check or a cross on its colour, with a word for whoever sees neither.
final class Sign {
    private Sign() {}

    static Label of(boolean ok) {
        Label sign = new Label("", new FontIcon(ok ? "mdi2c-check-bold" : "mdi2c-close-thick"));
        sign.getStyleClass().addAll("sign", ok ? "ok" : "not-ok");
        sign.setAccessibleText(ok ? "held" : "broken");
        return sign;
    }
}

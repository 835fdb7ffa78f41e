package dev.lockstep.view.explore;

import dev.lockstep.session.frame.OutcomeRow;
import dev.lockstep.view.labels.Labels;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// A check, a cross or the sign of an unknown result, on its colour, with a word for screen readers.
final class Sign {
    private Sign() {}

    static Label of(boolean ok) {
        return ok
                ? sign("mdi2c-check-bold", "ok", Labels.text("outcomeHeld"))
                : sign("mdi2c-close-thick", "not-ok", Labels.text("outcomeBroken"));
    }

    static Label of(OutcomeRow row) {
        return row.kind() == OutcomeRow.Kind.CUT
                ? sign("mdi2d-dots-horizontal", "cut", Labels.text("outcomeCut"))
                : of(row.ok());
    }

    private static Label sign(String icon, String style, String word) {
        Label sign = new Label("", new FontIcon(icon));
        sign.getStyleClass().addAll("sign", style);
        sign.setAccessibleText(word);
        return sign;
    }
}

package dev.lockstep.view.step;

import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.session.frame.EnabledChoice;
import dev.lockstep.view.chip.Chip;
import dev.lockstep.view.step.ChoicesController.Offer;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The button of a choice: its key, the sign of who can go next, who would go and what that would do, in the colours of
/// that thread's sign.
final class ChoiceButton {
    private ChoiceButton() {}

    static Button of(Offer offer, Palette palette, Steering steering) {
        EnabledChoice option = offer.option();
        SignStyle style = SignStyle.of(offer.sign());
        Label key = new Label(Integer.toString(offer.number()));
        key.getStyleClass().add("key");
        HBox signs = new HBox(4, key, Chip.glyph(Glyph.GO));
        signs.setAlignment(Pos.CENTER);
        Button button = new Button(text(option), signs);
        button.setMnemonicParsing(false);
        button.setId("choice-" + offer.number());
        button.getStyleClass().add("choice");
        button.setStyle("-ls-choice: %s; -ls-choice-text: %s;"
                .formatted(palette.hex(style.fill()), palette.hex(style.text())));
        button.setOnAction(pressed -> steering.choose(option));
        button.setTooltip(new Tooltip(hint(offer)));
        button.setAccessibleText(hint(offer));
        if (option.taken()) {
            button.getStyleClass().add("taken");
        }
        return button;
    }

    /// A menu of the choices that have no button.
    static MenuButton more(List<Offer> offers, Steering steering) {
        MenuButton more = new MenuButton(offers.size() + " more");
        for (Offer offer : offers) {
            MenuItem item = new MenuItem(text(offer.option()));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> steering.choose(offer.option()));
            more.getItems().add(item);
        }
        return more;
    }

    private static String text(EnabledChoice option) {
        return option.thread().name() + " · " + option.label() + (option.taken() ? "  (taken)" : "");
    }

    private static String hint(Offer offer) {
        EnabledChoice option = offer.option();
        String hint = "%s, %s: %s".formatted(option.thread().name(), offer.sign().word(), option.label());
        return hint + (option.taken() ? ". The way that is shown went on like this" : "") + " (key " + offer.number() + ")";
    }
}

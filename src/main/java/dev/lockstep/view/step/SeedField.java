package dev.lockstep.view.step;

import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The seed: typed and entered, or rolled.
public final class SeedField extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    /// The largest seed that can easily be read out to a room.
    private static final long LARGEST_ROLLED = 9_999;

    private final TextField field = new TextField();
    private final Button roll = new Button("", new FontIcon("mdi2d-dice-multiple"));
    private final BooleanProperty bySchedule = new SimpleBooleanProperty();
    private LongConsumer chosen = seed -> {};
    private String shown = "";

    public SeedField() {
        getStyleClass().add("seed");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
        field.setId("seed");
        // As wide as the word that stands in place of a number.
        field.setPrefColumnCount(6);
        field.setTooltip(hint("seedHint"));
        field.promptTextProperty().bind(
                Labels.live(() -> bySchedule.get() ? Labels.text("schedule") : "", bySchedule));
        field.accessibleTextProperty().bind(
                Labels.live(() -> Labels.text(bySchedule.get() ? "seedOfSchedule" : "seed"), bySchedule));
        field.setOnAction(entered -> enter());
        field.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                restore();
                key.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                restore();
            }
        });
        roll.setId("roll");
        roll.accessibleTextProperty().bind(Labels.live("roll"));
        roll.setTooltip(hint("rollHint"));
        roll.setOnAction(pressed -> chosen.accept(ThreadLocalRandom.current().nextLong(1, LARGEST_ROLLED + 1)));
        Label name = new Label();
        name.textProperty().bind(Labels.live("seedName"));
        Glossary.follow(name);
        getChildren().setAll(name, field, roll);
    }

    private static Tooltip hint(String key) {
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(Labels.live(key));
        return hint;
    }

    void setOnSeed(LongConsumer consumer) {
        chosen = consumer;
    }

    /// Shows the seed of the run, unless a person is typing another.
    void show(long seed) {
        show(Long.toString(seed));
    }

    /// Shows that a schedule made the run, and no seed.
    void showSchedule() {
        show("");
    }

    private void show(String text) {
        bySchedule.set(text.isEmpty());
        if (!text.equals(shown)) {
            shown = text;
            if (!field.isFocused()) {
                restore();
            }
        }
    }

    private void restore() {
        field.pseudoClassStateChanged(WRONG, false);
        field.setText(shown);
    }

    private void enter() {
        try {
            long seed = Long.parseLong(field.getText().strip());
            field.pseudoClassStateChanged(WRONG, false);
            chosen.accept(seed);
            getParent().requestFocus();
        } catch (NumberFormatException bad) {
            field.pseudoClassStateChanged(WRONG, true);
            field.selectAll();
        }
    }
}

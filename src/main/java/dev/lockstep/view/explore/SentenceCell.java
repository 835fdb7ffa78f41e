package dev.lockstep.view.explore;

import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.view.chip.Chip;
import dev.lockstep.view.labels.Labels;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A step of a run: its number, its thread, and its sentence. The step at the playhead stands out.
final class SentenceCell extends ListCell<StepSentence> {
    /// Longer names are cut in the middle; the sentence has them whole.
    private static final int LONG = 10;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Supplier<@Nullable StepFrame> run;

    /// @param run the newest frame of the shown run
    SentenceCell(Supplier<@Nullable StepFrame> run) {
        this.run = run;
        // As wide as the list: text that does not fit is wrapped.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable StepSentence line, boolean empty) {
        super.updateItem(line, empty);
        StepSentence shown = empty ? null : line;
        StepFrame now = run.get();
        if (shown == null || now == null) {
            pseudoClassStateChanged(CURRENT, false);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean current = now.position().step() == shown.step();
        pseudoClassStateChanged(CURRENT, current);
        setGraphic(row(shown, current));
        setAccessibleText(
                Labels.text("stepSaid", Integer.toString(shown.step()), shown.thread(), shown.sentence()));
    }

    /// A step as a row.
    ///
    /// @param current whether it is the step at the playhead
    static HBox row(StepSentence line, boolean current) {
        Label number = new Label(Integer.toString(line.step()));
        number.getStyleClass().add("number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label sentence = new Label(line.sentence());
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Label chip = Chip.of(line.thread(), line.sign(), true);
        if (line.thread().name().length() > LONG) {
            chip.getStyleClass().add("long");
        }
        HBox row = new HBox(number, chip, sentence);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("step-sentence");
        if (current) {
            row.getStyleClass().add("current");
        }
        return row;
    }
}

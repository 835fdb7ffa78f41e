package dev.lockstep.view.events;

import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.view.labels.Labels;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// An event: its step or time, and its sentence.
final class EventCell extends ListCell<EventLine> {
    private final Label when = new Label();

    private final Supplier<@Nullable RunOrigin> origin;

    /// @param origin the origin of a stepped run, whose events have a step; null for a live one, whose events have a
    ///     time
    EventCell(Supplier<@Nullable RunOrigin> origin) {
        this.origin = origin;
        when.getStyleClass().add("when");
        when.setMinWidth(64);
        setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable EventLine told, boolean empty) {
        super.updateItem(told, empty);
        if (empty || told == null) {
            setText(null);
            setGraphic(null);
        } else {
            when.setText(when(told));
            setText(told.sentence());
            setGraphic(when);
        }
    }

    private String when(EventLine told) {
        RunOrigin steps = origin.get();
        if (steps == null) {
            return String.format(Locale.ROOT, "%.3f s", told.nanos() / 1e9);
        }
        // The words for the beginning of a recording are too long here.
        String first = steps.simulated() ? Spoken.language().beginning(steps.unit()) : Labels.text("beforeEvents");
        return told.step() == 0 ? first : Spoken.language().step(told.step(), steps.unit());
    }
}

package dev.lockstep.view.events;

import dev.lockstep.session.Told;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// When, and what.
final class EventCell extends ListCell<Told> {
    private final Label when = new Label();

    private final BooleanSupplier stepping;

    /// @param stepping whether events are told by their step instead of their time
    EventCell(BooleanSupplier stepping) {
        this.stepping = stepping;
        when.getStyleClass().add("when");
        when.setMinWidth(64);
        setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Told told, boolean empty) {
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

    private String when(Told told) {
        if (!stepping.getAsBoolean()) {
            return String.format(Locale.ROOT, "%.3f s", told.nanos() / 1e9);
        }
        return told.step() == 0 ? "start" : "step " + told.step();
    }
}

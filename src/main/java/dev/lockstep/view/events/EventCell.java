package dev.lockstep.view.events;

import dev.lockstep.session.Told;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// When, and what.
final class EventCell extends ListCell<Told> {
    private final Label when = new Label();

    EventCell() {
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
            when.setText("%.3f s".formatted(told.nanos() / 1e9));
            setText(told.sentence());
            setGraphic(when);
        }
    }
}

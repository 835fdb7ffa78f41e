package dev.lockstep.view.objects;

import dev.lockstep.view.chip.Chip;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.objects.Row.Heading;
import dev.lockstep.view.objects.Row.Queue;
import dev.lockstep.view.objects.Row.Thing;
import dev.lockstep.view.objects.Row.Who;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A heading, or an object: its name and value, and below, the threads that wait at it.
final class RowCell extends ListCell<Row> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    RowCell() {
        // As wide as the list: text that does not fit is wrapped.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        Row shown = empty ? null : row;
        pseudoClassStateChanged(HEADING, shown instanceof Heading);
        pseudoClassStateChanged(CHANGED, shown instanceof Thing thing && thing.changed());
        setAccessibleText(shown == null ? null : shown.sentence());
        setText(shown instanceof Heading heading ? heading.title() : null);
        setTooltip(null);
        if (shown instanceof Heading) {
            Glossary.explain(this);
        }
        setGraphic(shown instanceof Thing thing ? graphic(thing) : null);
    }

    private static Node graphic(Thing thing) {
        FlowPane line = line();
        line.getChildren().add(label(thing.name(), "name"));
        if (!thing.value().isEmpty()) {
            line.getChildren().add(label(thing.value(), "value"));
        }
        Who holder = thing.holder();
        if (holder != null) {
            line.getChildren().add(Chip.of(holder.thread(), holder.sign(), true));
        }
        if (!thing.note().isEmpty()) {
            line.getChildren().add(label(thing.note(), "note"));
        }
        VBox lines = new VBox(line);
        for (Queue queue : thing.waiting()) {
            FlowPane below = line();
            below.getChildren().add(label(queue.place(), "note"));
            queue.threads().forEach(who -> below.getChildren().add(Chip.of(who.thread(), who.sign(), true)));
            lines.getChildren().add(below);
        }
        lines.getStyleClass().add("object-row");
        return lines;
    }

    private static FlowPane line() {
        FlowPane line = new FlowPane();
        line.getStyleClass().add("words");
        return line;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        Glossary.explain(label);
        label.getStyleClass().add(styleClass);
        return label;
    }
}

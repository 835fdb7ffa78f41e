package dev.lockstep.view.code;

import dev.lockstep.diagram.code.Stand;
import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.view.chip.Chip;
import dev.lockstep.view.labels.Labels;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A line of source with the threads on it, tinted in the colour of the state of one of them.
final class LineCell extends ListCell<ColouredSource.Line> {
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");
    private static final Map<ThreadSign, PseudoClass> TINTS = tints();

    /// How wide a character is in its type's size, in a type that has one width for all.
    private static final double ADVANCE = 0.6;
    /// Room for the number and a chip or two.
    private static final int AROUND = 20;

    private final LineRow row;
    private final ObservableValue<Map<Integer, List<Stand>>> stands;
    private final Consumer<Stand> asked;
    private final IntSupplier columns;
    private ColouredSource.@Nullable Line line;
    private List<Stand> shown = List.of();
    /// Kept here, since the labels keep no cell alive.
    private final InvalidationListener renewal = _ -> stand();

    /// @param columns how many characters the longest line has: all lines are as wide, so that they scroll as one
    /// @param asked receives the thread whose chip was clicked
    LineCell(
            Sight sight,
            ObservableValue<Map<Integer, List<Stand>>> stands,
            IntSupplier columns,
            Consumer<Stand> asked) {
        this.columns = columns;
        this.stands = stands;
        this.asked = asked;
        row = new LineRow(sight);
        stands.subscribe(now -> stand());
        // A list does not update a cell that it kept aside when it shows the same line in it again.
        Labels.renewals().addListener(new WeakInvalidationListener(renewal));
    }

    @Override
    protected void updateItem(ColouredSource.@Nullable Line item, boolean empty) {
        super.updateItem(item, empty);
        boolean same = Objects.equals(line, item);
        line = empty ? null : item;
        if (item == null || empty) {
            setGraphic(null);
        } else {
            if (!same) {
                row.show(item);
            }
            setGraphic(row);
            String width = String
                    .format(Locale.ROOT, "-fx-pref-width: %.1fem", (columns.getAsInt() + AROUND) * ADVANCE);
            if (!width.equals(getStyle())) {
                setStyle(width);
            }
        }
        stand();
    }

    private void stand() {
        ColouredSource.Line here = line;
        List<Stand> now = here == null ? List.of() : stands.getValue().getOrDefault(here.number(), List.of());
        if (!now.equals(shown)) {
            shown = now;
            row.show(now, asked);
            ThreadSign tint = tint(now);
            TINTS.forEach((sign, pseudo) -> pseudoClassStateChanged(pseudo, sign == tint));
            pseudoClassStateChanged(MOVED, now.stream().anyMatch(stand -> stand.moved() && stand.top()));
        }
        setAccessibleText(here == null ? null : sentence(here, now));
    }

    /// The thread that took the last step gives the line its colour, or else the first thread on it. A ready thread
    /// tints no line.
    private static @Nullable ThreadSign tint(List<Stand> stands) {
        return stands.stream()
                .filter(stand -> stand.top() && stand.sign() != ThreadSign.READY)
                .min((one, other) -> Boolean.compare(other.moved(), one.moved()))
                .map(Stand::sign)
                .orElse(null);
    }

    private static String sentence(ColouredSource.Line line, List<Stand> stands) {
        String text = Labels.text("lineSaid", Integer.toString(line.number()), line.text().strip());
        return stands.isEmpty()
                ? text
                : text + ". " + stands.stream().map(Stand::sentence).collect(Collectors.joining(". "));
    }

    private static Map<ThreadSign, PseudoClass> tints() {
        Map<ThreadSign, PseudoClass> tints = new EnumMap<>(ThreadSign.class);
        for (ThreadSign sign : ThreadSign.values()) {
            tints.put(sign, PseudoClass.getPseudoClass(Chip.styleClass(sign)));
        }
        return tints;
    }
}

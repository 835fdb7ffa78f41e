package dev.lockstep.view.events;

import dev.lockstep.session.LiveFrame;
import dev.lockstep.session.RecentEvents;
import dev.lockstep.session.Told;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.frame.Shown;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/// Shows the newest events that fit the filter. A list that is being read (an event of it is selected) stands still.
public final class EventsController implements FramePane {
    private static final int SHOWN = 200;

    private final Set<EventKind> wanted = EnumSet.noneOf(EventKind.class);
    private @Nullable RecentEvents newest;
    private long newestSequence = -1;
    private boolean filterChanged = true;

    @FXML
    private CustomTextField text;

    @FXML
    private CheckComboBox<EventKind> kinds;

    @FXML
    private ListView<Told> list;

    @FXML
    private void initialize() {
        kinds.setConverter(new KindText());
        kinds.getItems().setAll(EventKind.values());
        kinds.getCheckModel().check(EventKind.WORK);
        kinds.getCheckModel().check(EventKind.TROUBLE);
        kinds.getCheckModel().check(EventKind.CONTROL);
        kinds.getCheckModel().getCheckedItems().addListener((ListChangeListener<EventKind>) change -> filter());
        text.textProperty().subscribe(typed -> filter());
        list.setCellFactory(view -> new EventCell());
        list.setPlaceholder(new Label("Nothing happened yet that fits."));
        list.setFixedCellSize(-1);
        filter();
    }

    private void filter() {
        wanted.clear();
        wanted.addAll(kinds.getCheckModel().getCheckedItems());
        filterChanged = true;
        fill();
    }

    @Override
    public void show(Shown shown) {
        if (shown.frame() instanceof LiveFrame frame) {
            newest = frame.events();
            fill();
        }
    }

    private void fill() {
        RecentEvents events = newest;
        if (events == null || !list.isVisible() || (!filterChanged && isBeingRead())) {
            return;
        }
        List<Told> all = events.told(wanted, Integer.MAX_VALUE);
        long sequence = all.isEmpty() ? -1 : all.getFirst().sequence();
        if (sequence == newestSequence && !filterChanged) {
            return;
        }
        newestSequence = sequence;
        filterChanged = false;
        String part = text.getText().strip().toLowerCase(Locale.ROOT);
        list.setItems(FXCollections.observableArrayList(all.stream()
                .filter(told -> told.sentence().toLowerCase(Locale.ROOT).contains(part))
                .limit(SHOWN)
                .toList()));
    }

    private boolean isBeingRead() {
        return list.getSelectionModel().getSelectedIndex() >= 0;
    }

    private static final class KindText extends StringConverter<EventKind> {
        @Override
        public String toString(EventKind kind) {
            return kind.label();
        }

        @Override
        public EventKind fromString(String label) {
            throw new UnsupportedOperationException("kinds are chosen, not typed");
        }
    }
}

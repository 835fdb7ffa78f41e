package dev.lockstep.view.events;

import dev.lockstep.session.Kind;
import dev.lockstep.session.RecentEvents;
import dev.lockstep.session.Told;
import dev.lockstep.view.FramePane;
import dev.lockstep.view.Shown;
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

    private final Set<Kind> wanted = EnumSet.noneOf(Kind.class);
    private @Nullable RecentEvents newest;
    private long newestSequence = -1;
    private boolean filterChanged = true;

    @FXML
    private CustomTextField text;

    @FXML
    private CheckComboBox<Kind> kinds;

    @FXML
    private ListView<Told> list;

    @FXML
    private void initialize() {
        kinds.setConverter(new KindText());
        kinds.getItems().setAll(Kind.values());
        kinds.getCheckModel().check(Kind.WORK);
        kinds.getCheckModel().check(Kind.TROUBLE);
        kinds.getCheckModel().check(Kind.CONTROL);
        kinds.getCheckModel().getCheckedItems().addListener((ListChangeListener<Kind>) change -> filter());
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
        newest = shown.frame().events();
        fill();
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

    private static final class KindText extends StringConverter<Kind> {
        @Override
        public String toString(Kind kind) {
            return kind.label();
        }

        @Override
        public Kind fromString(String label) {
            throw new UnsupportedOperationException("kinds are chosen, not typed");
        }
    }
}

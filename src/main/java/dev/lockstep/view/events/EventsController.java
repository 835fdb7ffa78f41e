package dev.lockstep.view.events;

import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.step.Steering;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/// Shows the newest events that fit the filter. Live, a list in which an event is selected stands still; stepping, a
/// click on an event moves the playhead to it, and events after the playhead are not listed.
public final class EventsController implements FramePane {
    private static final int SHOWN = 200;

    private final Steering steering;
    private final Map<WatchMode, Set<EventKind>> wanted = new EnumMap<>(
            Map.of(
                    WatchMode.LIVE, EnumSet.of(EventKind.WORK, EventKind.TROUBLE, EventKind.CONTROL),
                    WatchMode.STEP, EnumSet.allOf(EventKind.class)));
    private WatchMode mode = WatchMode.LIVE;
    /// The origin of a stepped run, whose events have a step; null for a live one, whose events have a time.
    private @Nullable RunOrigin origin;
    private final Labels.Watch language = new Labels.Watch();
    private boolean switching;
    private Function<Set<EventKind>, List<EventLine>> newest = kinds -> List.of();
    private List<EventLine> listed = List.of();
    private boolean filterChanged = true;

    @FXML
    private CustomTextField text;

    @FXML
    private CheckComboBox<EventKind> kinds;

    @FXML
    private ListView<EventLine> list;

    public EventsController(Steering steering) {
        this.steering = steering;
    }

    @FXML
    private void initialize() {
        kinds.setConverter(new KindText());
        kinds.getItems().setAll(EventKind.values());
        check();
        kinds.getCheckModel().getCheckedItems().addListener((ListChangeListener<EventKind>) change -> filter());
        text.textProperty().subscribe(typed -> filter());
        list.setCellFactory(view -> new EventCell(() -> origin));
        Label none = new Label();
        none.textProperty().bind(Labels.live("nothingFits"));
        list.setPlaceholder(none);
        list.setFixedCellSize(-1);
        list.setOnMouseClicked(click -> goToSelected());
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                goToSelected();
            }
        });
        filter();
    }

    private void check() {
        switching = true;
        kinds.getCheckModel().clearChecks();
        wanted().forEach(kinds.getCheckModel()::check);
        switching = false;
    }

    private Set<EventKind> wanted() {
        return wanted.getOrDefault(mode, Set.of());
    }

    private void filter() {
        if (!switching) {
            Set<EventKind> chosen = EnumSet.noneOf(EventKind.class);
            chosen.addAll(kinds.getCheckModel().getCheckedItems());
            wanted.put(mode, chosen);
            filterChanged = true;
            fill();
        }
    }

    private void goToSelected() {
        EventLine told = list.getSelectionModel().getSelectedItem();
        if (mode == WatchMode.STEP && told != null) {
            steering.goTo(told.step());
        }
    }

    @Override
    public int framesPerSecond() {
        return 5;
    }

    @Override
    public void show(DrawnFrame shown) {
        switch (shown.frame()) {
            case LiveFrame live -> {
                origin = null;
                show(WatchMode.LIVE, all -> live.events().told(all, Integer.MAX_VALUE));
            }
            case ExploreFrame explore -> show(explore.shown());
            case StepFrame step -> show(step);
        }
    }

    private void show(StepFrame step) {
        origin = step.origin();
        show(
                WatchMode.STEP, all -> step.narration().told().stream()
                        .filter(told -> all.contains(told.kind()))
                        .toList());
    }

    private void show(WatchMode how, Function<Set<EventKind>, List<EventLine>> events) {
        newest = events;
        boolean renewed = language.isRenewed();
        if (renewed) {
            switching = true;
            kinds.getItems().setAll(EventKind.values());
        }
        if (renewed || how != mode) {
            mode = how;
            check();
            filterChanged = true;
        }
        fill();
    }

    private void fill() {
        if (!list.isVisible() || (!filterChanged && isBeingRead())) {
            return;
        }
        List<EventLine> all = newest.apply(wanted());
        if (!filterChanged && (mode == WatchMode.LIVE ? sameNewest(all) : all.equals(listed))) {
            return;
        }
        listed = all;
        filterChanged = false;
        String part = text.getText().strip().toLowerCase(Locale.ROOT);
        list.setItems(
                FXCollections.observableArrayList(
                        all.stream()
                                .filter(told -> told.sentence().toLowerCase(Locale.ROOT).contains(part))
                                .limit(SHOWN)
                                .toList()));
    }

    /// Whether the newest event is the same, so that a live list is unchanged. Another run may end with the same event.
    private boolean sameNewest(List<EventLine> all) {
        return all.isEmpty() ? listed.isEmpty() : !listed.isEmpty() && all.getFirst().equals(listed.getFirst());
    }

    private boolean isBeingRead() {
        return mode == WatchMode.LIVE && list.getSelectionModel().getSelectedIndex() >= 0;
    }

    private static final class KindText extends StringConverter<EventKind> {
        @Override
        public String toString(EventKind kind) {
            return Labels.of(kind);
        }

        @Override
        public EventKind fromString(String label) {
            throw new UnsupportedOperationException("kinds are chosen, not typed");
        }
    }
}

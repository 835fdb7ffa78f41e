package dev.lockstep.view.window;

import dev.lockstep.lecture.LectureStop;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.lecture.LectureController;
import dev.lockstep.view.lecture.OpenLecture;
import dev.lockstep.view.library.LectureCard;
import dev.lockstep.view.library.Library;
import dev.lockstep.view.settings.WindowSettings;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.stage.Window;

/// What the window has for lectures: those there are, the one that is held, its strip and its files. For the JavaFX
/// thread.
final class LectureParts {
    private static final Map<LectureStop.Pane, String> TABS = Map.of(
            LectureStop.Pane.CODE, "codeTab", LectureStop.Pane.ASYNCIO, "codeTab", LectureStop.Pane.OBJECTS,
            "objectsTab",
            LectureStop.Pane.WAITS, "waitsTab", LectureStop.Pane.PROPERTIES, "propertiesTab", LectureStop.Pane.EVENTS,
            "eventsTab");

    private final ObservableList<LectureCard> cards = FXCollections.observableArrayList();
    private final WindowSettings settings;
    private final OpenLecture held;
    private final LectureController strip;
    private final LectureFiles files;
    private final SideTabs tabs;

    LectureParts(WindowSettings settings, OpenLecture held, Library library, LectureFiles files, SideTabs tabs) {
        this.settings = settings;
        this.held = held;
        this.files = files;
        this.tabs = tabs;
        this.strip = new LectureController(held, library::unsavedAnswers, this::arrange);
    }

    /// Those there are, in the order of the gallery.
    ObservableList<LectureCard> cards() {
        return cards;
    }

    OpenLecture held() {
        return held;
    }

    LectureController strip() {
        return strip;
    }

    /// Takes the lectures there are.
    void renew(List<LectureCard> all) {
        if (!cards.equals(all)) {
            cards.setAll(all);
            all.forEach(held::renew);
        }
    }

    /// Brings to the front what a stop shows, where it is not always seen.
    private void arrange(LectureStop stop) {
        if (!stop.show().isEmpty()) {
            settings.asyncio().set(stop.show().contains(LectureStop.Pane.ASYNCIO));
        }
        stop.show().stream().filter(TABS::containsKey).findFirst().map(TABS::get).ifPresent(tabs::prefer);
    }

    /// Asks where the answers to the lecture that is held are to be saved.
    void saveAnswers(Window owner) {
        held.lecture().ifPresent(card -> files.saveAnswers(owner, card));
    }

    /// Asks for the lecture to which the shown state is added.
    ///
    /// @param begin whether it is a new one
    void addStop(Window owner, StepFrame shown, boolean begin) {
        if (settings.mode().get() == WatchMode.STEP) {
            files.addStop(owner, settings.scenario().get(), shown, begin);
        }
    }
}

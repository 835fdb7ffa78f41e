package dev.lockstep.view.window;

import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.library.LectureCard;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.RecentScenario;
import dev.lockstep.view.settings.WindowSettings;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Opens the scenario of the settings in their mode, or in another where it has not that one. For the JavaFX thread.
final class Opening {
    private record What(String id, WatchMode mode) {}

    private final WindowSettings settings;
    private final ObservableList<ScenarioCard> titles;
    private final OpenScenario open;
    private final Function<String, Optional<RecentScenario>> recent;
    private final Executor fx;
    private @Nullable What opened;
    /// The scenario for which the speeds are set: none is carried into another.
    private String paced = "";

    /// @param recent what is kept of a title as open not long ago
    /// @param fx carries out what is to be done on the JavaFX thread
    Opening(
            WindowSettings settings, ObservableList<ScenarioCard> titles, OpenScenario open,
            Function<String, Optional<RecentScenario>> recent,
            Executor fx) {
        this.recent = recent;
        this.fx = fx;
        this.settings = settings;
        this.titles = titles;
        this.open = open;
    }

    /// Opens the scenario of the last time at its step, or the first there is, and from now on each that is chosen.
    void begin(Preferences.Watched last) {
        paced = last.scenario();
        ScenarioCard title = find(last.scenario());
        if (title == null && !titles.isEmpty()) {
            settings.scenario().set(titles.getFirst().id());
        } else if (title != null && last.step() > 0 && settings.mode().get() == WatchMode.STEP
                && title.modes().contains(WatchMode.STEP)) {
            opened = new What(title.id(), WatchMode.STEP);
            open.resume(title.id(), last.schedule(), last.step());
            note(title.id());
        }
        settings.scenario().subscribe(id -> open());
        settings.mode().subscribe(mode -> open());
    }

    /// Takes the changed titles and opens `title` anew, even if it was open before.
    void renew(List<ScenarioCard> all, ScenarioCard title) {
        titles.setAll(all);
        opened = null;
        open.forgetLeft();
        if (settings.scenario().get().equals(title.id())) {
            open();
        } else {
            settings.scenario().set(title.id());
        }
    }

    /// Takes the changed titles. The open session has reloaded its file by itself, unless the scenario has no longer
    /// its mode.
    void edited(List<ScenarioCard> all) {
        titles.setAll(all);
        open.forgetLeft();
        open();
    }

    /// Opens the open scenario in Step, at the start of the run of this schedule.
    ///
    /// @param schedule as schedules are written
    void watch(String schedule) {
        ScenarioCard title = find(settings.scenario().get());
        if (title != null && title.modes().contains(WatchMode.STEP)) {
            opened = new What(title.id(), WatchMode.STEP);
            open.watch(title.id(), schedule);
            settings.mode().set(WatchMode.STEP);
        }
    }

    /// Opens a stop of a lecture in Step.
    ///
    /// @param stop its number, from 0
    void stop(LectureCard lecture, int stop) {
        String id = lecture.scenarios().get(stop);
        opened = new What(id, WatchMode.STEP);
        paced = id;
        open.stop(lecture, stop);
        settings.scenario().set(id);
        settings.mode().set(WatchMode.STEP);
    }

    /// Goes from the open scenario, where it is stepped through, to its partner, or back.
    void swap(ScenarioCard partner) {
        ScenarioCard title = find(settings.scenario().get());
        if (title != null && settings.mode().get() == WatchMode.STEP) {
            boolean hasFault = partner.id().equals(title.partner());
            open.swap(partner.id(), hasFault, () -> fx.execute(() -> swapped(title, partner)));
        }
    }

    /// Another scenario may have been chosen meanwhile.
    private void swapped(ScenarioCard title, ScenarioCard partner) {
        if (new What(title.id(), WatchMode.STEP).equals(opened)) {
            opened = new What(partner.id(), WatchMode.STEP);
            // The same run is gone on with.
            paced = partner.id();
            note(partner.id());
            settings.scenario().set(partner.id());
        }
    }

    /// Watches the open scenario in this mode, if it has it.
    void choose(WatchMode mode) {
        ScenarioCard title = find(settings.scenario().get());
        if (title != null && title.modes().contains(mode)) {
            settings.mode().set(mode);
        }
    }

    private void open() {
        ScenarioCard title = find(settings.scenario().get());
        if (title == null) {
            return;
        }
        WatchMode wanted = settings.mode().get();
        String live = title.liveOf();
        if (live != null && wanted != WatchMode.STEP) {
            boolean isShown = opened != null && opened.id().equals(title.id());
            if (!isShown) {
                // Who chooses a recording wants to look at it, in whatever mode he is.
                settings.mode().set(WatchMode.STEP);
                return;
            }
            if (wanted == WatchMode.LIVE && !live.equals(title.id()) && find(live) != null) {
                settings.scenario().set(live);
                return;
            }
        }
        WatchMode possible = title.modes().contains(wanted) || title.modes().isEmpty()
                ? wanted
                : Collections.min(title.modes());
        What what = new What(title.id(), possible);
        if (!what.equals(opened)) {
            opened = what;
            if (!paced.equals(what.id())) {
                paced = what.id();
                settings.usualSpeeds();
            }
            open.open(what.id(), what.mode(), title.liveOf());
            note(what.id());
        }
        settings.mode().set(possible);
    }

    private void note(String id) {
        recent.apply(id).ifPresent(settings::opened);
    }

    /// Opens what was open not long ago, if it is among the titles.
    ///
    /// @return whether it is
    boolean openAgain(RecentScenario wanted) {
        for (ScenarioCard title : titles) {
            if (recent.apply(title.id()).filter(wanted::isSame).isPresent()) {
                settings.scenario().set(title.id());
                return true;
            }
        }
        return false;
    }

    private @Nullable ScenarioCard find(String id) {
        return titles.stream().filter(title -> title.id().equals(id)).findFirst().orElse(null);
    }
}

package dev.lockstep.view;

import dev.lockstep.session.Mode;
import dev.lockstep.session.Title;
import dev.lockstep.view.desk.Desk;
import dev.lockstep.view.settings.Settings;
import java.util.Collections;
import java.util.List;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Opens what the settings say: that scenario, watched that way, or the other way where it cannot be. For the JavaFX
/// thread.
final class Opening {
    private record What(String id, Mode mode) {}

    private final Settings settings;
    private final ObservableList<Title> titles;
    private final Desk desk;
    private @Nullable What opened;

    Opening(Settings settings, ObservableList<Title> titles, Desk desk) {
        this.settings = settings;
        this.titles = titles;
        this.desk = desk;
    }

    /// Opens what was open the last time, or the first there is, and from now on what is chosen.
    void begin() {
        if (find(settings.scenario().get()) == null && !titles.isEmpty()) {
            settings.scenario().set(titles.getFirst().id());
        }
        settings.scenario().subscribe(id -> open());
        settings.mode().subscribe(mode -> open());
    }

    /// The library has changed: opens `title` as it is now, even if it was open before.
    void renew(List<Title> all, Title title) {
        titles.setAll(all);
        opened = null;
        if (settings.scenario().get().equals(title.id())) {
            open();
        } else {
            settings.scenario().set(title.id());
        }
    }

    /// What the titles say has changed, and what is open follows its file by itself, unless it can no longer be watched
    /// in the way it is.
    void edited(List<Title> all) {
        titles.setAll(all);
        open();
    }

    /// Goes over to Step, at the start of this run of what is open.
    ///
    /// @param schedule as schedules are written
    void watch(String schedule) {
        Title title = find(settings.scenario().get());
        if (title != null && title.modes().contains(Mode.STEP)) {
            opened = new What(title.id(), Mode.STEP);
            desk.watch(title.id(), schedule);
            settings.mode().set(Mode.STEP);
        }
    }

    /// Watches what is open in this way, if it can be.
    void choose(Mode mode) {
        Title title = find(settings.scenario().get());
        if (title != null && title.modes().contains(mode)) {
            settings.mode().set(mode);
        }
    }

    private void open() {
        Title title = find(settings.scenario().get());
        if (title == null) {
            return;
        }
        Mode wanted = settings.mode().get();
        Mode possible = title.modes().contains(wanted) || title.modes().isEmpty()
                ? wanted
                : Collections.min(title.modes());
        What what = new What(title.id(), possible);
        if (!what.equals(opened)) {
            opened = what;
            desk.open(what.id(), what.mode());
        }
        settings.mode().set(possible);
    }

    private @Nullable Title find(String id) {
        return titles.stream().filter(title -> title.id().equals(id)).findFirst().orElse(null);
    }
}

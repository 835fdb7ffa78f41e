package dev.lockstep.app;

import dev.lockstep.file.OneLine;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.trace.file.BadTrace;
import dev.lockstep.view.settings.Preferences.Watched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// What was open last, as far as it is still there; otherwise what a person sees first.
///
/// @param targets what came from a file
/// @param watched what is to be opened
/// @param notice one line where that is something else than last time; otherwise empty
record LastOpened(List<WatchTarget> targets, Watched watched, String notice) {

    /// What is left of what was kept. Touches the disk.
    static LastOpened of(Watched kept) {
        // A search would keep the first picture waiting; the run that was shown of it can be stepped through as well.
        WatchMode mode = kept.mode() == WatchMode.EXPLORE ? WatchMode.STEP : kept.mode();
        Watched last = new Watched(kept.scenario(), kept.file(), mode, kept.step(), kept.schedule());
        if (!last.file().isEmpty()) {
            return ofFile(last);
        }
        return last.scenario().isEmpty() || Scenarios.isBuiltIn(last.scenario())
                ? new LastOpened(List.of(), last, "")
                : gone("The scenario that was open last is not there any more: " + last.scenario());
    }

    private static LastOpened ofFile(Watched last) {
        try {
            Path file = Path.of(last.file());
            return Files.exists(file)
                    ? new LastOpened(List.of(WatchTarget.read(file)), last, "")
                    : gone("The file that was open last is not there any more: " + file);
        } catch (BadScenario | BadTrace | IOException | InvalidPathException wrong) {
            return gone("What was open last cannot be opened: " + wrong.getMessage());
        }
    }

    private static LastOpened gone(String reason) {
        return new LastOpened(
                List.of(), Watched.fromStart(Scenarios.FIRST, WatchMode.STEP),
                OneLine.of(reason + "; " + Scenarios.FIRST + " is open instead"));
    }
}

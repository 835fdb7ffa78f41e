package dev.lockstep.app;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.file.NewFile;
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
record LastOpened(List<WatchTarget> targets, Watched watched, LocalText notice) {

    /// What is left of what was kept. Touches the disk.
    static LastOpened of(Watched kept) {
        // A search would keep the first picture waiting; the run that was shown of it can be stepped through as well.
        WatchMode mode = kept.mode() == WatchMode.EXPLORE ? WatchMode.STEP : kept.mode();
        Watched last = new Watched(kept.scenario(), kept.file(), mode, kept.step(), kept.schedule());
        if (!last.file().isEmpty()) {
            return ofFile(last);
        }
        return last.scenario().isEmpty() || Scenarios.isBuiltIn(last.scenario())
                ? new LastOpened(List.of(), last, LocalText.NONE)
                : gone(
                        LocalText.of(
                                "The scenario that was open last is not there any more: %s",
                                "Das zuletzt offene Szenario gibt es nicht mehr: %s", last.scenario()));
    }

    private static LastOpened ofFile(Watched last) {
        try {
            Path file = Path.of(last.file());
            return Files.exists(file)
                    ? new LastOpened(List.of(WatchTarget.read(file)), last, LocalText.NONE)
                    : gone(
                            LocalText.of(
                                    "The file that was open last is not there any more: %s",
                                    "Die zuletzt offene Datei gibt es nicht mehr: %s", file));
        } catch (BadScenario | BadTrace | IOException wrong) {
            return notOpened(LocalizedError.of(wrong));
        } catch (InvalidPathException wrong) {
            return notOpened(LocalText.of("%s", "%2$s", wrong.getMessage(), NewFile.noName(wrong)));
        }
    }

    private static LastOpened notOpened(LocalText why) {
        return gone(
                LocalText.of(
                        "What was open last cannot be opened: %s", "Was zuletzt offen war, lässt sich nicht öffnen: %s",
                        why));
    }

    private static LastOpened gone(LocalText reason) {
        return new LastOpened(
                List.of(), Watched.fromStart(Scenarios.FIRST, WatchMode.STEP),
                LocalText.of("%s; %s is open instead", "%s; stattdessen ist %s offen", reason, Scenarios.FIRST)
                        .onOneLine());
    }
}

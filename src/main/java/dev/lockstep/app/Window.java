package dev.lockstep.app;

import dev.lockstep.explain.Spoken;
import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.view.library.LectureCard;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Preferences.Watched;
import dev.lockstep.view.settings.PreferencesFile;
import dev.lockstep.view.settings.Scores;
import dev.lockstep.view.settings.ScoresFile;
import dev.lockstep.view.window.LockstepWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The life of the window, from reading scenarios, preferences and scores to writing preferences and scores. The disk
/// is touched on the main thread alone.
final class Window {
    private final PreferencesFile file;
    private final ScoresFile scoresFile;
    private final Scores scores;
    private final boolean first;
    private final ScenarioLibrary library;
    private final Preferences preferences;
    /// Made before the language of the window is known.
    private final LocalText notice;
    private @Nullable LectureCard lecture;
    private @Nullable LockstepWindow window;

    private Window(
            PreferencesFile file, ScoresFile scoresFile, Scores scores, ScenarioLibrary library,
            Preferences preferences, boolean first, LocalText notice) {
        this.file = file;
        this.scoresFile = scoresFile;
        this.scores = scores;
        this.first = first;
        this.library = library;
        this.preferences = preferences;
        this.notice = notice;
    }

    /// Reads preferences and scores, and of the built-in scenarios the one that is shown first.
    ///
    /// @param wanted the targets named on the command line; the first is open at the start
    static Window prepare(List<WatchTarget> wanted) {
        PreferencesFile file = PreferencesFile.ofUser();
        PreferencesFile.Found found = file.read();
        ScoresFile scoresFile = ScoresFile.ofUser();
        ScoresFile.Found scored = scoresFile.read();
        LastOpened last = wanted.isEmpty()
                ? LastOpened.of(found.preferences().watched())
                : new LastOpened(
                        wanted, Watched.fromStart("", found.preferences().watched().mode()),
                        LocalText.NONE);
        String first = Scenarios.isBuiltIn(last.watched().scenario()) ? last.watched().scenario() : Scenarios.FIRST;
        ScenarioLibrary library = ScenarioLibrary.beginningWith(first, last.targets());
        Watched opened = library.firstWanted()
                .map(id -> last.watched().at(id, ""))
                .orElse(last.watched());
        LocalText notice = Stream.of(found.notice(), scored.notice(), last.notice())
                .filter(line -> !line.isEmpty())
                .reduce((one, next) -> LocalText.of("%s; %s", "%s; %s", one, next))
                .orElse(LocalText.NONE);
        Preferences preferences = found.preferences().opening(opened, library.kept(opened));
        return new Window(
                file, scoresFile, scored.scores(), library, preferences, found.first() && wanted.isEmpty(),
                notice);
    }

    /// As [#prepare], for a window that begins with a lecture.
    ///
    /// @param file where it came from; null where it is built in
    static Window preparing(Lecture lecture, @Nullable Path file) {
        Window prepared = prepare(List.of(WatchTarget.of(lecture.stops().getFirst().at().scenario())));
        prepared.lecture = prepared.library.card(lecture, file);
        return prepared;
    }

    /// Fills the stage and shows it. Called once, on the FX thread; the program ends when the stage is hidden.
    void open(Stage stage) {
        LockstepWindow opened = new LockstepWindow(stage, library, new ShownPictures(), preferences);
        window = opened;
        opened.countFrom(scores);
        stage.show();
        LectureCard wanted = lecture;
        if (wanted != null) {
            opened.hold(wanted);
        } else if (first) {
            opened.beginTour();
        }
        opened.say(notice.in(Spoken.language().code()));
    }

    /// Ends the session and writes preferences and scores. Called on the main thread, when the stage is hidden.
    ///
    /// @throws IOException if they cannot be kept
    void close() throws IOException {
        LockstepWindow opened = window;
        if (opened != null) {
            Preferences kept = opened.preferences();
            opened.close();
            file.write(kept.watching(library.kept(kept.watched())));
            if (!opened.scores().equals(scores)) {
                scoresFile.write(opened.scores());
            }
        }
    }
}

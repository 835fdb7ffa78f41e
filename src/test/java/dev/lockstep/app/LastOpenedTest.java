package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.testing.InGerman;
import dev.lockstep.view.settings.Preferences.Watched;
import dev.lockstep.view.settings.Preferences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was open last is opened again where it is still there; otherwise one line says what is open instead.
class LastOpenedTest {
    private static final Watched FIRST = Watched.fromStart(Scenarios.FIRST, WatchMode.STEP);

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsThereIsOpenedAtItsStep() throws Exception {
        Path file = Files.writeString(folder.resolve("own.yaml"), Scenarios.builtIn("two-locks").text());
        Watched kept = new Watched("two-locks", file.toString(), WatchMode.STEP, 2, "A,B");
        LastOpened last = LastOpened.of(kept);
        assertThat(last.notice().english()).isEmpty();
        assertThat(last.watched()).isEqualTo(kept);
        assertThat(last.targets()).singleElement().satisfies(target -> assertThat(target.file()).isEqualTo(file));
        ScenarioLibrary library = ScenarioLibrary.beginningWith(Scenarios.FIRST, last.targets());
        String id = library.firstWanted().orElseThrow();
        assertThat(library.kept(kept.at(id, ""))).isEqualTo(kept);
    }

    @Test
    void aFileThatIsGoneOrWrongIsSaidInOneLineAndTheFirstScenarioIsOpen() throws Exception {
        String missing = folder.resolve("gone.yaml").toString();
        LastOpened gone = LastOpened.of(new Watched("gone", missing, WatchMode.LIVE, 3, "A,B,A"));
        assertThat(gone).isEqualTo(
                new LastOpened(
                        List.of(), FIRST,
                        LocalText.of(
                                "The file that was open last is not there any more: %s; lost-update is open instead",
                                "Die zuletzt offene Datei gibt es nicht mehr: %s; stattdessen ist lost-update offen",
                                missing)));

        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "lockstep: 1\ntitel: Wrong\n");
        LastOpened broken = LastOpened.of(new Watched("wrong", wrong.toString(), WatchMode.STEP, 0, ""));
        assertThat(broken.watched()).isEqualTo(FIRST);
        assertThat(broken.notice().english())
                .hasLineCount(1)
                .startsWith("What was open last cannot be opened: ")
                .contains("wrong.yaml", "titel")
                .endsWith("; lost-update is open instead");
    }

    @Test
    void aBuiltInScenarioThatThereIsNoMoreIsSaidAndTheFirstIsOpen() {
        LastOpened last = LastOpened.of(Watched.fromStart("renamed-since", WatchMode.LIVE));
        assertThat(last.watched()).isEqualTo(FIRST);
        assertThat(last.notice().english()).contains("renamed-since").hasLineCount(1);
        assertThat(InGerman.text(last.notice()))
                .isEqualTo(
                        "Das zuletzt offene Szenario gibt es nicht mehr: renamed-since; stattdessen ist lost-update "
                                + "offen");
    }

    @Test
    void noSearchBeginsAtAStartAndTheFirstStartOpensAScenarioToStepThrough() {
        Watched explored = new Watched("two-locks", "", WatchMode.EXPLORE, 2, "A,B");
        assertThat(LastOpened.of(explored).watched()).isEqualTo(new Watched("two-locks", "", WatchMode.STEP, 2, "A,B"));
        assertThat(LastOpened.of(Preferences.DEFAULT.watched()).watched().mode()).isEqualTo(WatchMode.STEP);
        assertThat(Scenarios.builtIn(Scenarios.FIRST).program()).isNotNull();
    }
}

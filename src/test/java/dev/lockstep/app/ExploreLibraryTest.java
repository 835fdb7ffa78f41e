package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.library.OpenScenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scenarios of the library are explored, and what is found is watched in Step.
class ExploreLibraryTest {

    @TempDir
    private Path folder;

    private final Frames frames = new Frames();
    private final ScenarioLibrary library = ScenarioLibrary.of(Scenarios.builtIn(), List.of());

    @Test
    void whatHasAProgramCanBeExplored() {
        assertThat(library.titles())
                .allMatch(title -> title.modes().contains(WatchMode.EXPLORE) == title.modes().contains(WatchMode.STEP))
                .anyMatch(title -> title.modes().contains(WatchMode.EXPLORE));
    }

    @Test
    void aFailureIsWatchedInStepFromItsStart() throws Exception {
        try (OpenScenario open = new OpenScenario(library, frames, failure -> {
            throw new AssertionError(failure);
        })) {
            open.open("two-locks", WatchMode.EXPLORE);
            SearchReport.Failure failure = failure(frames.explore("a failure", frame -> frame.failure() != null));
            open.watch("two-locks", failure.schedule());
            StepFrame start = frames.step("the start", frame -> frame.position().steps() == failure.steps());

            assertThat(start.position().step()).isZero();
            assertThat(start.complaint()).isEmpty();
            assertThat(start.origin().text()).isEqualTo("simulated, schedule");
        }
    }

    @Test
    void aScheduleThatIsNoneIsRefusedInOneLine() {
        assertThatThrownBy(() -> library.watch("two-locks", "A,,B", frames))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choice 2");
    }

    @Test
    void anEditedFileIsSearchedAnew() throws Exception {
        String text = Scenarios.find("two-locks").text();
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, text);
        String id = library.add(file).id();
        try (Steered _ = Steered.open(library, id, WatchMode.EXPLORE, frames)) {
            ExploreFrame first = frames.explore("a failure", frame -> frame.failure() != null);
            Files.writeString(file, text.replace("en: Two locks", "en: Edited"));
            ExploreFrame second = frames.explore(
                    "the edit",
                    frame -> frame.scenario().title().english().equals("Edited") && frame.failure() != null);

            assertThat(second.search().number()).isEqualTo(2);
            assertThat(failure(second)).isEqualTo(failure(first));
        }
    }

    @Test
    void theShownRunIsSavedAndOpenedAgain() throws Exception {
        Path file = folder.resolve("failure.trace");
        try (Steered steering = Steered.open(library, "two-locks", WatchMode.EXPLORE, frames)) {
            frames.explore("a failure", frame -> frame.failure() != null);
            steering.save(file).join();
        }
        ScenarioCard recorded = library.add(file);
        assertThat(recorded.modes()).isEqualTo(Set.of(WatchMode.STEP));
        try (Steered _ = Steered.open(library, recorded.id(), WatchMode.STEP, frames)) {
            assertThat(frames.step("the start", frame -> frame.position().steps() == 2).complaint()).isEmpty();
        }
    }

    private static SearchReport.Failure failure(ExploreFrame frame) {
        SearchReport found = Objects.requireNonNull(frame.search().found());
        return found.failures().get(Objects.requireNonNull(frame.failure()));
    }
}

package dev.lockstep.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.GalleryWords.Subject;
import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.explore.ExploreSession;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.StepSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From a search to a run and back, and from a run to a search.
class KeptSearchTest {

    private static final String FAULT = "lost-update";

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Noting library = new Noting();
    private final OpenScenario open = new OpenScenario(
            library, frames::add, failure -> failures.add(failure.toString()));

    @AfterEach
    void close() {
        open.close();
        assertThat(failures).isEmpty();
        assertThat(library.closed).containsExactlyInAnyOrderElementsOf(library.opened);
    }

    @Test
    void whoComesBackFromARunFindsTheSearchAsHeLeftIt() throws Exception {
        open.open(FAULT, WatchMode.EXPLORE);
        ExploreFrame found = searched();
        open.explore().orElseThrow().showFailure(0);
        ExploreFrame looked = explored(frame -> Integer.valueOf(0).equals(frame.failure()));

        open.watch(FAULT, "A,B,A,B");
        stepped();
        frames.clear();
        open.open(FAULT, WatchMode.EXPLORE);
        ExploreFrame again = explored(frame -> true);

        assertThat(again.search().found()).isEqualTo(found.search().found());
        assertThat(again.search().number()).isEqualTo(found.search().number());
        assertThat(again.failure()).isEqualTo(looked.failure());
        assertThat(library.opened).containsExactly("explore " + FAULT, "step " + FAULT);
    }

    @Test
    void aSearchThatIsLeftHandsNoFrameOver() throws Exception {
        open.open(FAULT, WatchMode.EXPLORE);
        searched();
        Session.Explore left = open.explore().orElseThrow();
        open.open(FAULT, WatchMode.STEP);
        stepped();
        done();

        left.showOutcome(0);
        open.controls().orElseThrow().step();
        Frame frame = next();
        while (!(frame instanceof StepFrame step && step.position().step() == 1)) {
            assertThat(frame).isInstanceOf(StepFrame.class);
            frame = next();
        }
    }

    @Test
    void anotherScenarioOrAnEditedFileEndsIt() throws Exception {
        open.open(FAULT, WatchMode.EXPLORE);
        searched();
        open.open(FAULT, WatchMode.STEP);
        open.open("two-locks", WatchMode.EXPLORE);
        open.open("two-locks", WatchMode.STEP);
        done();
        assertThat(library.closed).containsExactlyInAnyOrder("explore " + FAULT, "step " + FAULT);

        open.forgetLeft();
        done();
        assertThat(library.closed).contains("explore two-locks");
        open.open("two-locks", WatchMode.EXPLORE);
        done();
        assertThat(library.opened).filteredOn("explore two-locks"::equals).hasSize(2);
    }

    @Test
    void toOpenTheSearchedScenarioAnewBeginsANewSearch() throws Exception {
        open.open(FAULT, WatchMode.EXPLORE);
        open.open(FAULT, WatchMode.EXPLORE);
        done();

        assertThat(library.opened).containsExactly("explore " + FAULT, "explore " + FAULT);
        assertThat(library.closed).containsExactly("explore " + FAULT);
    }

    @Test
    void whoComesBackFromASearchFindsTheRunAsHeLeftItWithItsPartner() throws Exception {
        open.open(FAULT, WatchMode.STEP);
        stepped();
        done();
        led("A", "B", "A");
        open.swap("update-locked", true, () -> {});
        int there = stepped("update-locked").position().step();
        open.swap(FAULT, false, () -> {});
        done();

        open.open(FAULT, WatchMode.EXPLORE);
        searched();
        frames.clear();
        open.open(FAULT, WatchMode.STEP);
        run(FAULT, 3);
        done();
        open.swap("update-locked", true, () -> {});
        assertThat(stepped("update-locked").position().step()).isEqualTo(there);
        assertThat(library.opened)
                .containsExactly("step " + FAULT, "like update-locked", "explore " + FAULT);
    }

    @Test
    void theRunThatIsLeftStandsStillAndHandsNoFrameOver() throws Exception {
        open.open(FAULT, WatchMode.STEP);
        stepped();
        done();
        Session.Step left = open.step().orElseThrow();
        led("A", "B");
        open.open(FAULT, WatchMode.EXPLORE);
        searched();
        done();
        frames.clear();
        left.controls().back();
        left.soFar().get(60, TimeUnit.SECONDS);
        left.soFar().get(60, TimeUnit.SECONDS);
        assertThat(frames).noneMatch(StepFrame.class::isInstance);
    }

    @Test
    void anotherScenarioAnEditedFileOrAWatchedRunTakesThePlaceOfTheRunThatWasLeft() throws Exception {
        open.open(FAULT, WatchMode.STEP);
        open.open(FAULT, WatchMode.EXPLORE);
        open.watch(FAULT, "A,B,A,B");
        done();
        assertThat(library.closed).containsExactly("step " + FAULT);

        open.open(FAULT, WatchMode.EXPLORE);
        open.open("two-locks", WatchMode.EXPLORE);
        done();
        assertThat(library.closed).filteredOn(("step " + FAULT)::equals).hasSize(2);

        open.open("two-locks", WatchMode.STEP);
        open.open("two-locks", WatchMode.EXPLORE);
        open.forgetLeft();
        done();
        assertThat(library.closed).contains("step two-locks");
    }

    private void led(String... choices) throws InterruptedException {
        for (String choice : choices) {
            open.step().orElseThrow().choose(choice);
        }
        run(FAULT, choices.length);
    }

    private StepFrame stepped(String id) throws InterruptedException {
        while (true) {
            if (next() instanceof StepFrame frame && frame.scenario().id().equals(id)) {
                return frame;
            }
        }
    }

    private void run(String id, int step) throws InterruptedException {
        StepFrame frame = stepped(id);
        while (frame.position().step() != step) {
            frame = stepped(id);
        }
    }

    /// Waits until all that was asked for so far is done: one thing is done after the other.
    private void done() throws InterruptedException {
        BlockingQueue<String> added = new LinkedBlockingQueue<>();
        open.add(Path.of("marker"), title -> added.add(title.id()), _ -> {});
        assertThat(added.poll(60, TimeUnit.SECONDS)).isEqualTo("marker");
    }

    private ExploreFrame searched() throws InterruptedException {
        return explored(frame -> frame.search().phase() == Phase.DONE);
    }

    private ExploreFrame explored(Predicate<ExploreFrame> wanted) throws InterruptedException {
        while (true) {
            if (next() instanceof ExploreFrame frame && wanted.test(frame)) {
                return frame;
            }
        }
    }

    private void stepped() throws InterruptedException {
        while (!(next() instanceof StepFrame)) {
            // Frames of the search that was left may come first.
        }
    }

    private Frame next() throws InterruptedException {
        @Nullable Frame frame = frames.poll(60, TimeUnit.SECONDS);
        assertThat(frame).isNotNull();
        return frame;
    }

    /// Opens real sessions and notes which.
    private static final class Noting implements Library {
        private final List<String> opened = new CopyOnWriteArrayList<>();
        private final List<String> closed = new CopyOnWriteArrayList<>();

        @Override
        public List<ScenarioCard> titles() {
            return List.of();
        }

        @Override
        public ScenarioCard add(Path file) {
            return new ScenarioCard(
                    file.toString(), LocalText.of(""), LocalText.of(""), Subject.OWN, Set.of());
        }

        @Override
        public Opened open(String id, WatchMode mode, FrameListener listener) {
            return mode == WatchMode.EXPLORE
                    ? noted("explore " + id, ExploreSession.open(scenario(id), SearchPlan.DEFAULT, listener))
                    : noted("step " + id, StepSession.open(scenario(id), 42, listener));
        }

        @Override
        public Opened watch(String id, String schedule, FrameListener listener) {
            return open(id, WatchMode.STEP, listener);
        }

        @Override
        public Opened openLike(String id, RunSoFar partner, boolean hasFault, FrameListener listener) {
            return noted("like " + id, StepSession.open(scenario(id), partner, hasFault, listener));
        }

        private Opened noted(String name, Session session) {
            opened.add(name);
            return new Opened(session, () -> closed.add(name));
        }

        private static Scenario scenario(String id) {
            try {
                return Scenarios.find(id);
            } catch (BadScenario wrong) {
                throw new IllegalArgumentException(id, wrong);
            }
        }
    }
}

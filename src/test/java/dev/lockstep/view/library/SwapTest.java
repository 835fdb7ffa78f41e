package dev.lockstep.view.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.GalleryWords.Subject;
import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.WatchMode;
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

/// From a run to its partner and back.
class SwapTest {

    private static final String FAULT = "philosophers";
    private static final String RIGHT = "philosophers-ordered";

    private final BlockingQueue<StepFrame> frames = new LinkedBlockingQueue<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private final Opening library = new Opening();
    private final OpenScenario open = new OpenScenario(
            library, frame -> frames.add((StepFrame) frame), failure -> failures.add(failure.toString()));

    @AfterEach
    void close() {
        open.close();
        assertThat(library.closed).containsExactlyInAnyOrderElementsOf(library.opened);
    }

    @Test
    void thePlaceInEachOfTwoPartnersIsKept() throws Exception {
        led();
        swap(RIGHT);
        assertThat(at(RIGHT, 2).narration().parting()).isNotNull()
                .matches(parting -> parting.sentences().startsWith("Up to step 2 both make the same choices."));
        run().choose("P2");
        at(RIGHT, 3);

        swap(FAULT);
        assertThat(at(FAULT, 3).position().finish()).isNotNull();
        swap(RIGHT);
        at(RIGHT, 3);
        assertThat(library.opened).containsExactly(FAULT, "like " + RIGHT);
    }

    @Test
    void whereThePersonHasGoneOnSinceThePartnerMakesThoseChoices() throws Exception {
        led();
        swap(RIGHT);
        at(RIGHT, 2);
        swap(FAULT);
        at(FAULT, 3);
        run().controls().back();
        at(FAULT, 2);
        run().controls().back();
        at(FAULT, 1);

        swap(RIGHT);
        at(RIGHT, 1);
        assertThat(library.opened).containsExactly(FAULT, "like " + RIGHT, "like " + RIGHT);
        assertThat(library.closed).containsExactly("like " + RIGHT);
    }

    @Test
    void theOneThatIsNotShownHandsNoFrameOver() throws Exception {
        led();
        Session.Step first = run();
        swap(RIGHT);
        at(RIGHT, 2);

        first.controls().back();
        // Between two answers it makes a frame of what came before.
        first.soFar().get(60, TimeUnit.SECONDS);
        first.soFar().get(60, TimeUnit.SECONDS);
        run().choose("P2");
        StepFrame frame = next();
        while (frame.position().step() != 3) {
            assertThat(frame.scenario().id()).isEqualTo(RIGHT);
            frame = next();
        }
        assertThat(frame.scenario().id()).isEqualTo(RIGHT);
        swap(FAULT);
        at(FAULT, 2);
    }

    @Test
    void whoIsThereAlreadyStays() throws Exception {
        led();
        swap(RIGHT);
        at(RIGHT, 2);
        open.swap(RIGHT, true, () -> shown.add("again"));
        swap(FAULT);
        at(FAULT, 3);
        assertThat(library.opened).containsExactly(FAULT, "like " + RIGHT);
    }

    @Test
    void aPartnerThatCannotBeOpenedLeavesTheRunAsItWas() throws Exception {
        led();
        open.swap("wrong", true, () -> shown.add("wrong"));
        swap(RIGHT);
        at(RIGHT, 2);
        assertThat(failures).containsExactly("java.lang.IllegalArgumentException: wrong");
        failures.clear();
        open.swap("wrong", false, () -> shown.add("wrong"));
        run().choose("P2");
        at(RIGHT, 3);
        assertThat(shown).isEmpty();
    }

    @Test
    void openingAnotherClosesBoth() throws Exception {
        led();
        swap(RIGHT);
        at(RIGHT, 2);
        open("two-locks");
        assertThat(library.closed).containsExactlyInAnyOrder(FAULT, "like " + RIGHT);
        swap("two-locks-ordered");
        at("two-locks-ordered", 0);
    }

    /// Leads the philosophers into their deadlock.
    private void led() throws InterruptedException {
        open(FAULT);
        for (String choice : List.of("P1", "P2", "P3")) {
            run().choose(choice);
        }
        at(FAULT, 3);
    }

    private void open(String id) throws InterruptedException {
        open.open(id, WatchMode.STEP);
        // Its first frame may come before the session can be asked for; what is added comes after both.
        open.add(Path.of(id), title -> shown.add(title.id()), _ -> {});
        assertThat(shown.poll(60, TimeUnit.SECONDS)).isEqualTo(id);
        at(id, 0);
    }

    private Session.Step run() {
        return open.step().orElseThrow();
    }

    private void swap(String id) throws InterruptedException {
        open.swap(id, id.endsWith("ordered"), () -> shown.add(id));
        assertThat(shown.poll(60, TimeUnit.SECONDS)).isEqualTo(id);
    }

    private StepFrame at(String id, int step) throws InterruptedException {
        return take(frame -> frame.scenario().id().equals(id) && frame.position().step() == step);
    }

    private StepFrame take(Predicate<StepFrame> wanted) throws InterruptedException {
        StepFrame frame = next();
        while (!wanted.test(frame)) {
            frame = next();
        }
        return frame;
    }

    private StepFrame next() throws InterruptedException {
        @Nullable StepFrame frame = frames.poll(60, TimeUnit.SECONDS);
        assertThat(frame).isNotNull();
        return frame;
    }

    /// Opens real sessions and notes which.
    private static final class Opening implements Library {
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
            return noted(id, StepSession.open(scenario(id), 42, listener));
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

package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.PseudoLanguage;
import dev.lockstep.explain.Spoken;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.live.Act;
import dev.lockstep.scenario.live.Knob;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.PendingCommand;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.live.LiveSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What sessions say in their frames apart from names and numbers is said in the language that is spoken.
class LanguageOfFramesTest {

    private static final int PATIENCE_SECONDS = 60;

    /// Of variables, as captions, and what needs no language: numbers, units, signs.
    private static final Pattern NAMES = Pattern
            .compile("(?:x|taken|inside|count|old|/s|ms|s|%|×|→|[-+–,./:·\\d\\s\u00a0\u2009])*");

    private final Set<String> said = new LinkedHashSet<>();

    @BeforeEach
    void speakAnother() {
        Spoken.change(new PseudoLanguage());
    }

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lost-update", "two-locks", "wait-then-take", "bounded-buffer", "pool-backpressure",
                "pool-killed-worker",
                "pool-forgotten-task-done", "cache-one-compute", "cache-crossed-keys", "cache-stampede",
                "barrier-timeout", "barrier-no-generation", "barrier-ghost"
            })
    void aRunOfStepsSaysNothingElse(String id) throws Exception {
        try (Stepped stepped = new Stepped(Scenarios.builtIn(id))) {
            StepFrame end = stepped.toTheEnd();
            look(end);
            for (int step = 0; step < end.position().steps(); step++) {
                stepped.session.controls().jump(step);
                look(stepped.at(step));
            }
            int fork = end.position().steps() / 2;
            stepped.session.controls().jump(fork);
            stepped.at(fork).next().options().stream()
                    .filter(option -> !option.taken())
                    .forEach(option -> stepped.session.choose(option.choice()));
            stepped.session.choose("nobody");
            look(stepped.await("a complaint", frame -> !frame.complaint().isEmpty()));
            stepped.session.lessons().hint();
            look(stepped.await("another", frame -> frame.complaint().contains("error")));
        }
        assertAllIsSaid("⟦session⟧", "⟦error⟧");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool-backpressure", "cache-double-check", "barrier-timeout"})
    void aLiveRunSaysNothingElse(String id) throws Exception {
        BlockingQueue<LiveFrame> frames = new LinkedBlockingQueue<>();
        Scenario scenario = Scenarios.builtIn(id);
        try (LiveSession session = LiveSession.open(scenario, frame -> frames.add((LiveFrame) frame))) {
            look(await(frames, frame -> frame.recording().recorded() > 20));
            session.freeze();
            LiveFrame frozen = await(frames, frame -> frame.clock().frozen());
            frozen.load().knobs().forEach(knob -> session.turn(knob.id(), knob.max()));
            frozen.load().acts().stream()
                    .filter(act -> !act.id().equals("restart"))
                    .forEach(act -> session.act(act.id()));
            look(await(frames, frame -> !frame.load().pending().isEmpty()));
            session.thaw();
            look(await(frames, frame -> frame.load().pending().isEmpty()));
        }
        assertAllIsSaid("⟦session⟧", "⟦load⟧");
    }

    private static LiveFrame await(BlockingQueue<LiveFrame> frames, Predicate<LiveFrame> wanted)
            throws InterruptedException {
        LiveFrame frame;
        do {
            frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(frame).isNotNull();
        } while (!wanted.test(frame));
        return frame;
    }

    private void look(StepFrame frame) {
        lookAtAny(frame);
        said.add(frame.origin().text());
        RunEnd finish = frame.position().finish();
        if (finish != null) {
            said.add(finish.message());
        }
        frame.position().branches().forEach(branch -> said.add(branch.label()));
        said.addAll(frame.narration().last());
        frame.narration().told().stream().map(EventLine::sentence).forEach(said::add);
        frame.narration().alarms().stream().map(Alarm::sentence).forEach(said::add);
        frame.next().options().forEach(option -> said.add(option.label()));
        frame.state().marks().forEach(mark -> said.add(mark.sentence()));
        frame.state().failures().forEach(failure -> said.add(failure.sentence()));
    }

    private void look(LiveFrame frame) {
        lookAtAny(frame);
        for (Knob knob : frame.load().knobs()) {
            said.addAll(List.of(knob.label(), knob.text(), knob.turnedTo(knob.max()).text()));
        }
        for (Act act : frame.load().acts()) {
            said.addAll(List.of(act.label(), act.hint()));
        }
        frame.load().pending().stream().map(PendingCommand::label).forEach(said::add);
        said.addAll(frame.load().withoutEffect().values());
    }

    private void lookAtAny(Frame frame) {
        frame.figures().stream().map(FrameFigure::label).forEach(said::add);
        said.add(frame.complaint());
        said.add(frame.title().group());
    }

    /// Nothing else was said, and this among it.
    private void assertAllIsSaid(String... among) {
        assertThat(said)
                .filteredOn(text -> !NAMES.matcher(PseudoLanguage.unsaid(text)).matches())
                .isEmpty();
        assertThat(said).contains(among);
    }
}

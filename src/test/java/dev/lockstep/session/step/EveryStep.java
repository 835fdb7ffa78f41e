package dev.lockstep.session.step;

import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.frame.Lesson;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.history.ProgramSetUp;
import dev.lockstep.session.history.RunBounds;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Walks a run from its start to its end, and has what the window is shown of each step beside what is true there.
public final class EveryStep {

    /// Neither a partner nor a lesson.
    private static final StepFrames.Beside ALONE = new StepFrames.Beside(null, Lesson.NONE);

    /// A question is open.
    private static final StepFrames.Beside ASKED = new StepFrames.Beside(
            null,
            new Lesson(
                    new Lesson.AskedView(1, Concept.ENABLED_THREADS, "Who?", true, List.of("A", "B"), null), null,
                    false, false, false));

    private EveryStep() {}

    /// Walks the run that a seed gives.
    ///
    /// @return how many steps were looked at, the start among them
    public static int ofSeed(Scenario scenario, long seed, BiConsumer<StepFrame, Truth> look) {
        return walk(scenario, RandomStrategy.natural(seed), look);
    }

    /// Walks the run that a schedule gives, to where the schedule ends.
    ///
    /// @return how many steps were looked at, the start among them
    public static int ofSchedule(Scenario scenario, Schedule schedule, BiConsumer<StepFrame, Truth> look) {
        return walk(scenario, ReplayStrategy.of(schedule), look);
    }

    /// Takes one step after the other of the run that a seed gives, each when the one before was looked at, as somebody
    /// does who steps: of what comes later nothing is known. Then goes back step by step.
    ///
    /// @param look receives each frame on the way there
    /// @param back receives each frame on the way back, from the last but one to the start
    /// @return how many steps were taken
    public static int oneByOne(Scenario scenario, long seed, Consumer<StepFrame> look, Consumer<StepFrame> back) {
        return oneByOne(scenario, seed, ALONE, look, back);
    }

    /// As [#oneByOne(Scenario, long, Consumer, Consumer)], with a question open at each step.
    static int oneByOneAsked(Scenario scenario, long seed, Consumer<StepFrame> look, Consumer<StepFrame> back) {
        return oneByOne(scenario, seed, ASKED, look, back);
    }

    private static int oneByOne(
            Scenario scenario,
            long seed,
            StepFrames.Beside beside,
            Consumer<StepFrame> look,
            Consumer<StepFrame> back) {
        TraceHeader header = new TraceHeader(scenario.id(), scenario.text(), true, "seed " + seed);
        try (Playhead playhead = Playhead.atStart(
                RunBounds.program(scenario), header, seed, ChooserPolicy.RANDOM)) {
            StepFrames frames = new StepFrames(scenario, 1, playhead.shown());
            StepFrame.Tempo still = new StepFrame.Tempo(false, 1);
            int number = 0;
            do {
                look.accept(frames.of(playhead, still, "", beside, ++number));
            } while (playhead.forward());
            int steps = playhead.at();
            while (playhead.at() > 0) {
                playhead.back();
                back.accept(frames.of(playhead, still, "", beside, ++number));
            }
            return steps;
        }
    }

    /// Walks a recording of real threads, of which nothing more is known than what was recorded.
    ///
    /// @return how many steps were looked at, the start among them
    public static int ofRecording(Scenario scenario, Trace recorded, Consumer<StepFrame> look) {
        try (Playhead playhead = Playhead.recorded(recorded, scenario.program())) {
            StepFrames frames = new StepFrames(scenario, 1, playhead.shown());
            int last = playhead.shown().last();
            for (int at = 0; at <= last; at++) {
                look.accept(frames.of(playhead, new StepFrame.Tempo(false, 1), "", ALONE, at + 1L));
                playhead.forward();
            }
            return last + 1;
        }
    }

    private static int walk(Scenario scenario, Strategy order, BiConsumer<StepFrame, Truth> look) {
        Program program = RunBounds.program(scenario);
        Witness witness = new Witness(program);
        Truth.Keeper keeper = new Truth.Keeper(order, witness);
        // Nobody is told anything: what is true comes from the runtime alone.
        new SteppedRuntime(keeper, program.settings(), null).run(new ProgramSetUp(witness));
        List<Truth> truths = keeper.kept();
        TraceHeader header = new TraceHeader(scenario.id(), scenario.text(), true, "schedule");
        try (Playhead playhead = Playhead.atStart(program, header, 0, ChooserPolicy.RANDOM)) {
            playhead.follow(new Schedule(keeper.made()));
            boolean cut = playhead.shown().finish() == null;
            playhead.backTo(0);
            StepFrames frames = new StepFrames(scenario, 1, playhead.shown());
            int looked = 0;
            for (int at = 0; at < truths.size() && at <= playhead.shown().last(); at++) {
                StepFrame frame = frames.of(playhead, new StepFrame.Tempo(false, 1), "", ALONE, at + 1L);
                if (frame.position().step() != at) {
                    throw new AssertionError("stands at step " + frame.position().step() + ", not at " + at);
                }
                // Where the order ends before the run does, more can be chosen than who walks it is told.
                if (!cut || at < truths.size() - 1) {
                    look.accept(frame, truths.get(at));
                    looked++;
                }
                if (at < playhead.shown().last()) {
                    playhead.forward();
                }
            }
            return looked;
        }
    }
}

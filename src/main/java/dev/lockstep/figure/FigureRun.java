package dev.lockstep.figure;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.Lane;
import java.util.ArrayList;
import java.util.List;

/// A run, or the first steps of one, as figures show it.
///
/// @param unit whether it is counted in steps or, since threads were real, in events
/// @param beginning the state before the first step
/// @param threads in the order in which they are shown
/// @param steps from the first on
/// @param lanes the signs of the threads after each step
/// @param failures what failed on the way, at its step
/// @param end how the run ended
public record FigureRun(
        FigureHead head,
        StepUnit unit,
        Snapshot beginning,
        List<ThreadId> threads,
        List<FigureStep> steps,
        List<Lane> lanes,
        List<Failure> failures,
        End end) {

    public FigureRun {
        threads = List.copyOf(threads);
        steps = List.copyOf(steps);
        lanes = List.copyOf(lanes);
        failures = List.copyOf(failures);
    }

    /// A failure of a thread.
    public record Failure(int step, ThreadId thread, String sentence) {}

    /// How a run ended, with what broke on the way.
    ///
    /// @param sentence empty where the run goes on beyond its last step
    /// @param sign whether it is as it should be
    public record End(String sentence, EndSign sign) {
        /// Of a run that goes on.
        public static final End NONE = new End("", EndSign.OPEN);
    }

    /// Whether the end of a run is as it should be.
    public enum EndSign {
        GOOD,
        BAD,
        /// It is not known.
        OPEN
    }

    /// The same with another head.
    public FigureRun with(FigureHead other) {
        return new FigureRun(other, unit, beginning, threads, steps, lanes, failures, end);
    }

    /// The same with another state after a step, or at the beginning for 0.
    FigureRun with(int step, Snapshot state) {
        if (step == 0) {
            return new FigureRun(head, unit, state, threads, steps, lanes, failures, end);
        }
        List<FigureStep> others = new ArrayList<>(steps);
        FigureStep own = steps.get(step - 1);
        others.set(
                step - 1,
                new FigureStep(
                        own.number(), own.thread(), own.choice(), own.mark(), own.before(), state, own.figures()));
        return new FigureRun(head, unit, beginning, threads, others, lanes, failures, end);
    }

    /// Which step it is, in words; 0 for the beginning.
    String place(int step) {
        return step == 0 ? Spoken.language().beginning(unit) : Spoken.language().step(step, unit);
    }

    /// Which step it is, and what happened.
    String told(int step) {
        return step == 0 ? place(step) : place(step) + ": " + steps.get(step - 1).sentence();
    }

    /// The state after this step; 0 for the beginning.
    public Snapshot after(int step) {
        return step == 0 ? beginning : steps.get(step - 1).after();
    }

    /// The last step.
    public int last() {
        return steps.size();
    }
}

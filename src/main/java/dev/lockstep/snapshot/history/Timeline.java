package dev.lockstep.snapshot.history;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.fold.SnapshotFold;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The snapshot after every step of a run: keyframes are kept, the others are folded anew from the nearest keyframe
/// before. For one thread.
public final class Timeline {

    /// With 64 threads a keyframe keeps some 66 kB alive that no other does, so that keyframes take 85 bytes a step at
    /// this distance, and to fold from one to the next takes under a millisecond; `BackProbe` measures both.
    private static final int APART = 768;

    private final Trace trace;
    private final Snapshot beginning;
    private final List<Snapshot> keyframes;
    private final StepLanes lanes;
    private Snapshot newest;
    /// The choices after the last step; null while unknown.
    private @Nullable List<String> choices;

    public Timeline(Trace trace) {
        this(trace, Snapshot.EMPTY);
    }

    /// @param beginning the state before the first event
    public Timeline(Trace trace, Snapshot beginning) {
        this(trace, beginning, new ArrayList<>(), new StepLanes(), beginning);
        for (int number = 0; number <= trace.last(); number++) {
            follow(trace.step(number));
        }
    }

    private Timeline(
            Trace trace, Snapshot beginning, List<Snapshot> keyframes, StepLanes lanes, Snapshot newest) {
        this.trace = trace;
        this.beginning = beginning;
        this.keyframes = keyframes;
        this.lanes = lanes;
        this.newest = newest;
    }

    public Trace trace() {
        return trace;
    }

    /// Adds a step to the trace, and folds its events.
    public void append(TraceStep step) {
        trace.append(step);
        follow(trace.step(step.number()));
    }

    /// The snapshot after the step of this number.
    public Snapshot at(int number) {
        if (number == trace.last()) {
            return choices == null ? newest : SnapshotFold.choosing(newest, choices);
        }
        List<String> then = trace.step(number + 1).enabled();
        Snapshot snapshot = folded(number);
        return then.isEmpty() ? snapshot : SnapshotFold.choosing(snapshot, then);
    }

    /// Visits events, each with its step and the snapshot just before it.
    @FunctionalInterface
    public interface Visitor {
        void visit(TraceStep step, RecordedEvent recorded, Snapshot before);
    }

    /// Visits the events of the steps `from` to `to`, in order.
    public void visit(int from, int to, Visitor visitor) {
        Snapshot snapshot = from == 0 ? beginning : folded(from - 1);
        for (int number = from; number <= to; number++) {
            TraceStep step = trace.step(number);
            snapshot = snapshot.atStep(number);
            for (RecordedEvent recorded : step.events()) {
                visitor.visit(step, recorded, snapshot);
                snapshot = SnapshotFold.fold(snapshot, recorded);
            }
        }
    }

    /// Notes the choices after the last step: none where the run is over. The next step forgets them.
    public void canChoose(List<String> texts) {
        choices = List.copyOf(texts);
    }

    /// The snapshot folded from the events up to the step of this number.
    private Snapshot folded(int number) {
        if (number == trace.last()) {
            return newest;
        }
        Snapshot snapshot = keyframes.get(number / APART);
        for (int next = number / APART * APART + 1; next <= number; next++) {
            snapshot = after(snapshot, trace.step(next));
        }
        return snapshot;
    }

    /// A copy of the steps up to `number`.
    public Timeline upTo(int number) {
        return new Timeline(
                trace.upTo(number),
                beginning,
                new ArrayList<>(keyframes.subList(0, number / APART + 1)),
                lanes.upTo(number),
                folded(number));
    }

    /// What each thread's sign was after the steps from `from` up to, not including, `to`: the cell of step *k* reaches
    /// from *k* to *k + 1*. One lane for every thread of the whole run, in the order in which they were first seen; the
    /// lane of a thread that does not live in these steps is empty. Cheap however long the run is, and the lanes may be
    /// handed to any thread.
    ///
    /// @throws IndexOutOfBoundsException if the run does not have all these steps
    public List<Lane> lanes(int from, int to) {
        lanes.note(trace.last(), newest, choices);
        return lanes.view(Objects.checkFromToIndex(from, to, trace.last() + 1), to);
    }

    private void follow(TraceStep step) {
        Snapshot before = newest;
        newest = after(before, step);
        // The choices before a step are known only from the step itself.
        lanes.note(step.number() - 1, before, step.enabled().isEmpty() ? null : step.enabled());
        choices = null;
        if (step.number() % APART == 0) {
            keyframes.add(newest);
        }
    }

    private static Snapshot after(Snapshot before, TraceStep step) {
        Snapshot snapshot = before.atStep(step.number());
        for (RecordedEvent recorded : step.events()) {
            snapshot = SnapshotFold.fold(snapshot, recorded);
        }
        return snapshot;
    }
}

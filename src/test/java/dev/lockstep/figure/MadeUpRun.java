package dev.lockstep.figure;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StepSign;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.figure.FigureRun.End;
import dev.lockstep.figure.FigureRun.EndSign;
import dev.lockstep.figure.FigureRun.Failure;
import dev.lockstep.figure.FigureStep.Mark;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run whose threads have any names and hold any locks, for what no scenario's do.
final class MadeUpRun {
    private final List<FigureStep> steps = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Set<ThreadId> threads = new LinkedHashSet<>();
    private Snapshot now = Snapshot.EMPTY;
    private FigureHead head = new FigureHead("Title", "About it.", "made up", "caption");

    MadeUpRun titled(String caption) {
        head = new FigureHead("Title", "About it.", "made up", caption);
        return this;
    }

    MadeUpRun step(String thread, StepSign sign, String sentence) {
        return step(thread, sign, sentence, now);
    }

    MadeUpRun takes(String thread, String lock) {
        return step(thread, StepSign.TAKE, thread + " takes lock " + lock + ".", held(lock, new ThreadId(thread)));
    }

    MadeUpRun givesBack(String thread, String lock) {
        return step(thread, StepSign.GIVE_BACK, thread + " gives back lock " + lock + ".", held(lock, null));
    }

    MadeUpRun fails(String sentence) {
        failures.add(new Failure(steps.size(), steps.getLast().thread(), sentence));
        return this;
    }

    private Snapshot held(String lock, @Nullable ThreadId holder) {
        LockId id = new LockId("", lock);
        LockView then = now.lock(id).heldBy(holder, holder == null ? null : new Moment(1, 0, 1));
        return now.withLocks(now.locks().plus(id, then));
    }

    private MadeUpRun step(String thread, StepSign sign, String sentence, Snapshot after) {
        ThreadId id = new ThreadId(thread);
        threads.add(id);
        steps.add(new FigureStep(steps.size() + 1, id, thread, new Mark(sign, "", sentence), now, after, List.of()));
        now = after;
        return this;
    }

    FigureRun run() {
        return new FigureRun(
                head, StepUnit.STEP, Snapshot.EMPTY, List.copyOf(threads), steps, List.of(), failures, End.NONE);
    }

    FigureRun ended(String sentence, EndSign sign) {
        FigureRun run = run();
        return new FigureRun(
                run.head(), run.unit(), run.beginning(), run.threads(), run.steps(), run.lanes(), run.failures(),
                new End(sentence, sign));
    }
}

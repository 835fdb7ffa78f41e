package dev.lockstep.explore.run;

import dev.lockstep.event.EventSink;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One run of a program by a strategy, and its failures with their steps.
public final class JudgedRun implements Strategy {

    private final SearchedProgram subject;
    private final SearchStrategy strategy;
    private final BooleanSupplier cancelled;
    private final Judge judge;
    private final List<FailureAt> broke = new ArrayList<>();
    private int step;

    public JudgedRun(SearchedProgram subject, SearchStrategy strategy, BooleanSupplier cancelled) {
        this.subject = subject;
        this.strategy = strategy;
        this.cancelled = cancelled;
        this.judge = subject.judges().get();
    }

    public Judge judge() {
        return judge;
    }

    public RunResult run() {
        strategy.judgedBy(judge::state);
        @Nullable EventSink sink = subject.watched()
                ? (nanos, thread, event) -> strategy.fed(judge.saw(step, nanos, thread, event))
                : null;
        RunResult result = new SteppedRuntime(this, subject.settings(), sink).run(subject.setUp());
        note(result.failures(), result.schedule().size());
        return result;
    }

    @Override
    public int choose(ChoicePoint point) {
        if (cancelled.getAsBoolean()) {
            return END;
        }
        note(point.failures(), point.step() - 1);
        int index = strategy.choose(point);
        step = point.step();
        return index;
    }

    @Override
    public void ended(ChoicePoint point) {
        note(point.failures(), point.step() - 1);
        strategy.ended(point);
    }

    private void note(List<Outcome> failures, int when) {
        for (int i = broke.size(); i < failures.size(); i++) {
            Outcome failure = failures.get(i);
            boolean last = failure instanceof Outcome.WaitsForever || failure instanceof Outcome.NoProgress;
            boolean circle = failures.stream().anyMatch(Outcome.NoProgress.class::isInstance);
            broke.add(new FailureAt(failure, last ? circle ? FailureAt.CIRCLE : FailureAt.END : when));
        }
    }

    /// All failures, those found by the judge included.
    public List<FailureAt> broke(Judgement judgement) {
        ArrayList<FailureAt> all = new ArrayList<>(broke);
        all.addAll(judgement.broke());
        return all;
    }
}

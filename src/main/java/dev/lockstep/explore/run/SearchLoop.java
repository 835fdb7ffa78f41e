package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes the runs of a search, one after another, and hands each that counts to a visitor.
///
/// With at most N spurious wake-ups, the runs of a strategy that has an end are those of N + 1 searches, with exactly
/// 0, 1, … N such wake-ups. A wake-up that may come need not: a thread that is stuck after k of them is stuck, and the
/// search with k reports it, though one more would free it. To judge that in mid-run would be wrong, for whether a
/// thread is stuck at one moment depends on the order of independent steps.
///
/// [#run] is for one thread; [#counts] and [#cancel] are for any.
public final class SearchLoop {

    private final SearchedProgram subject;
    private final SearchStrategy strategy;
    private final SearchLimits limits;
    private final Predicate<CountedRun> visitor;
    private volatile SearchCounts counts = SearchCounts.NONE;
    private volatile boolean cancelled;
    private boolean tooLong;
    private @Nullable StopReason stoppedRun;
    private @Nullable StopReason leftOut;
    private boolean loopsPruned;

    /// A run that was not cut.
    ///
    /// @param strategy the strategy that made it, still with its order
    public record CountedRun(JudgedRun watched, RunResult result, SearchStrategy strategy) {}

    /// @param visitor takes each run that counts, and says whether it has a failure
    public SearchLoop(
            SearchedProgram subject, SearchStrategy strategy, SearchLimits limits, Predicate<CountedRun> visitor) {
        this.subject = subject;
        this.strategy = strategy;
        this.limits = limits;
        this.visitor = visitor;
    }

    /// The counts so far.
    public SearchCounts counts() {
        return counts;
    }

    /// Ends the search at the next step of the run under way, which is not counted, or after the run that has just been
    /// visited.
    public void cancel() {
        cancelled = true;
    }

    /// Whether a loop that leads back to the same state was run only once.
    public boolean prunesLoops() {
        return loopsPruned;
    }

    /// Makes all runs; called once.
    ///
    /// @return why orders may be left that were not run; null after a complete search
    /// @throws RuntimeException thrown by the program's set-up, by its judge or by the visitor
    public @Nullable StopReason run() {
        int most = subject.settings().spuriousWakeups();
        int least = strategy.leastWakeups();
        StopReason stopped = all(strategy, strategy.anew() == null ? most : least);
        for (int wakeups = least + 1; stopped == null && wakeups <= most && strategy.anew() != null; wakeups++) {
            stopped = all(Objects.requireNonNull(strategy.anew()), wakeups);
        }
        if (stopped == null) {
            stopped = tooLong
                    ? new StopReason.RunsTooLong(subject.settings().stepLimit())
                    : stoppedRun == null ? leftOut : stoppedRun;
        }
        return stopped;
    }

    /// Makes all runs of one strategy.
    ///
    /// @param wakeups the number of spurious wake-ups in a run: exactly so many or, with a random strategy, at most
    /// @return why it stopped before it had come to its end; null where it did not
    private @Nullable StopReason all(SearchStrategy each, int wakeups) {
        SearchedProgram bounded = subject.withSpuriousWakeups(wakeups);
        boolean exactly = each.anew() != null;
        while (each.next()) {
            if (counts.schedules() >= limits.schedules()) {
                return new StopReason.ScheduleLimit(limits.schedules());
            }
            one(each, bounded, exactly);
            if (cancelled) {
                return new StopReason.Cancelled();
            }
        }
        leftOut = each.leftOut() == null ? leftOut : each.leftOut();
        loopsPruned |= each.prunesLoops();
        return null;
    }

    private void one(SearchStrategy each, SearchedProgram bounded, boolean exactly) {
        JudgedRun watched = new JudgedRun(bounded, each, () -> cancelled);
        RunResult result = watched.run();
        if (cancelled && result.end() instanceof Outcome.ScheduleEnded) {
            return;
        }
        each.over();
        // A run with fewer wake-ups was counted by the search with just so many.
        boolean again = exactly && result.schedule().spuriousWakeups() < bounded.settings().spuriousWakeups();
        SearchCounts before = counts;
        long steps = before.steps() + result.schedule().size();
        if (each.pruned() || again) {
            counts = new SearchCounts(before.schedules(), before.pruned() + 1, steps, before.failing());
            return;
        }
        tooLong |= result.end() instanceof Outcome.StepLimit;
        if (stoppedRun == null && result.end() instanceof Outcome.Stopped(var _, var budget, var at)) {
            stoppedRun = new StopReason.RunStopped(budget, at);
        }
        boolean failing = visitor.test(new CountedRun(watched, result, each));
        counts = new SearchCounts(before.schedules() + 1, before.pruned(), steps, before.failing() + (failing ? 1 : 0));
    }
}

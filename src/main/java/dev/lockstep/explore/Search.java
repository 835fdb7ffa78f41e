package dev.lockstep.explore;

import dev.lockstep.explore.run.FailureAt;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.JudgedRun;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.explore.shortest.FailureMinimizer;
import dev.lockstep.explore.shortest.OutcomeTally;
import dev.lockstep.runtime.stepped.CarrierLimit;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Runs a program again and again by a strategy, and counts the outcomes.
///
/// With at most N spurious wake-ups, the runs of a strategy that has an end are those of N + 1 searches, with exactly
/// 0, 1, … N such wake-ups. A wake-up that may come need not: a thread that is stuck after k of them is stuck, and the
/// search with k reports it, though one more would free it. To judge that in mid-run would be wrong, for whether a
/// thread is stuck at one moment depends on the order of independent steps.
///
///     var search = new Search(program, new DporStrategy(), new SearchLimits(10_000));
///     var result = search.run();          // elsewhere: search.counts(), search.cancel()
///
/// Virtual threads of the whole JVM share one carrier meanwhile: do not show real threads at the same time.
public final class Search {

    private final SearchedProgram subject;
    private final SearchStrategy strategy;
    private final SearchLimits limits;
    private final OutcomeTally tallying = new OutcomeTally();
    private volatile SearchCounts counts = SearchCounts.NONE;
    private volatile boolean cancelled;
    private volatile FoundSoFar soFar = FoundSoFar.NOTHING;
    /// Whether somebody has asked for what was found since it was last told.
    private volatile boolean asked;
    private boolean tooLong;
    private @Nullable StopReason leftOut;
    private boolean loopsPruned;

    public Search(SearchedProgram subject, SearchStrategy strategy, SearchLimits limits) {
        this.subject = subject;
        this.strategy = strategy;
        this.limits = limits;
    }

    /// Its counts so far; for any thread.
    public SearchCounts counts() {
        return counts;
    }

    /// What was found so far; for any thread. It is told between two runs, once it was asked for: so an answer is as
    /// new as the run that followed the question before it, and a search that nobody asks pays nothing for it.
    public FoundSoFar soFar() {
        asked = true;
        return soFar;
    }

    /// Ends the search at the next step of the run under way, which is not counted. For any thread.
    public void cancel() {
        cancelled = true;
    }

    /// Searches; called once. An interrupt of the calling thread cancels.
    ///
    /// @throws RuntimeException thrown by the program's set-up or by its judge
    public SearchResult run() {
        // On a virtual thread, because waking a platform thread costs more than a schedule.
        FutureTask<SearchResult> task = new FutureTask<>(this::search);
        try (var _ = new CarrierLimit()) {
            Thread.ofVirtual().name("search").start(task);
            return resultOf(task);
        }
    }

    private SearchResult resultOf(FutureTask<SearchResult> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException now) {
                    interrupted = true;
                    cancel();
                } catch (ExecutionException broken) {
                    switch (broken.getCause()) {
                        case RuntimeException thrown -> throw thrown;
                        case Error thrown -> throw thrown;
                        case null, default -> throw new IllegalStateException(broken);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private SearchResult search() {
        int most = subject.settings().spuriousWakeups();
        StopReason stopped = all(strategy, strategy.anew() == null ? most : 0);
        for (int wakeups = 1; stopped == null && wakeups <= most && strategy.anew() != null; wakeups++) {
            stopped = all(Objects.requireNonNull(strategy.anew()), wakeups);
        }
        if (stopped == null) {
            stopped = tooLong ? new StopReason.RunsTooLong(subject.settings().stepLimit()) : leftOut;
        }
        List<FoundFailure> failures = new FailureMinimizer(subject).failures(tallying.failures(), stopped == null);
        return new SearchResult(counts, stopped, loopsPruned, tallying.outcomes(), failures, tallying.seen());
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
        count(watched, result, each, again);
    }

    private void count(JudgedRun watched, RunResult result, SearchStrategy each, boolean again) {
        SearchCounts before = counts;
        long steps = before.steps() + result.schedule().size();
        if (each.pruned() || again) {
            counts = new SearchCounts(before.schedules(), before.pruned() + 1, steps, before.failing());
            return;
        }
        tooLong |= result.end() instanceof Outcome.StepLimit;
        Judgement judgement = watched.judge().over(result);
        List<FailureAt> broke = watched.broke(judgement);
        tallying.add(judgement, broke, result.schedule(), each.order());
        counts = new SearchCounts(
                before.schedules() + 1, before.pruned(), steps, before.failing() + (broke.isEmpty() ? 0 : 1));
        if (asked) {
            asked = false;
            soFar = new FoundSoFar(tallying.outcomes(), tallying.failuresSoFar());
        }
    }
}

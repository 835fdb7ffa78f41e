package dev.lockstep.explore;

import dev.lockstep.runtime.stepped.OneCarrier;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Runs a program again and again, as a strategy says, and counts what comes of it.
///
///     var search = new Search(subject, new Dpor(), new Limits(10_000));
///     var result = search.run();          // elsewhere: search.counts(), search.cancel()
///
/// Virtual threads of the whole JVM share one carrier meanwhile: do not show real threads at the same time.
public final class Search {

    private final Subject subject;
    private final SearchStrategy strategy;
    private final Limits limits;
    private final Tallying tallying = new Tallying();
    private volatile Counts counts = Counts.NONE;
    private volatile boolean cancelled;
    private boolean tooLong;

    public Search(Subject subject, SearchStrategy strategy, Limits limits) {
        this.subject = subject;
        this.strategy = strategy;
        this.limits = limits;
    }

    /// How far it has come; for any thread.
    public Counts counts() {
        return counts;
    }

    /// Ends the search at the next step of the run under way, which is not counted. For any thread.
    public void cancel() {
        cancelled = true;
    }

    /// Searches; called once. An interrupt of the calling thread cancels.
    ///
    /// @throws RuntimeException what the program threw as it was set up, or its judge
    public SearchResult run() {
        // On a virtual thread, because waking a platform thread costs more than a schedule.
        var task = new FutureTask<>(this::search);
        try (var _ = new OneCarrier()) {
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
        String stopped = null;
        while (stopped == null && strategy.next()) {
            if (counts.schedules() >= limits.schedules()) {
                stopped = String.format(Locale.ROOT, "stopped at %,d schedules", limits.schedules());
            } else {
                one();
                stopped = cancelled ? "cancelled" : null;
            }
        }
        if (stopped == null) {
            stopped = tooLong ? "runs were stopped at " + subject.settings().stepLimit() + " steps" : strategy.leftOut();
        }
        var assumed = strategy.assumed();
        boolean all = stopped == null && assumed == null;
        var failures = new Shorter(subject).failures(tallying.failures(), all);
        return new SearchResult(counts, stopped, assumed, tallying.outcomes(), failures, tallying.seen());
    }

    private void one() {
        var watched = new Watched(subject, strategy, () -> cancelled);
        var result = watched.run();
        if (cancelled && result.outcome() instanceof Outcome.ScheduleEnded) {
            return;
        }
        strategy.over(watched.isFaulty());
        count(watched, result);
    }

    private void count(Watched watched, RunResult result) {
        var before = counts;
        long steps = before.steps() + result.schedule().size();
        if (strategy.pruned()) {
            counts = new Counts(before.schedules(), before.pruned() + 1, steps, before.failing());
            return;
        }
        tooLong |= result.outcome() instanceof Outcome.StepLimit;
        var judgement = watched.judge().over(result);
        var broke = watched.broke(judgement);
        tallying.add(judgement, broke, result.schedule(), strategy.order());
        counts = new Counts(
                before.schedules() + 1, before.pruned(), steps, before.failing() + (broke.isEmpty() ? 0 : 1));
    }
}

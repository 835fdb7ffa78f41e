package dev.lockstep.explore;

import dev.lockstep.explore.run.FailureAt;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.SearchThread;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchLoop;
import dev.lockstep.explore.run.SearchLoop.CountedRun;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.explore.shortest.FailureMinimizer;
import dev.lockstep.explore.shortest.OutcomeTally;
import java.util.List;

/// Runs a program again and again by a strategy, and counts the outcomes.
///
///     var search = new Search(program, new DporStrategy(), new SearchLimits(10_000));
///     var result = search.run();          // elsewhere: search.counts(), search.cancel()
///
/// Virtual threads of the whole JVM share one carrier meanwhile ([SearchThread]): do not show real threads at the same
/// time.
public final class Search implements RunningSearch {

    private final SearchedProgram subject;
    private final SearchLoop loop;
    private final OutcomeTally tallying = new OutcomeTally();
    private volatile FoundSoFar soFar = FoundSoFar.NOTHING;
    /// Whether somebody has asked for what was found since it was last told.
    private volatile boolean asked;

    public Search(SearchedProgram subject, SearchStrategy strategy, SearchLimits limits) {
        this.subject = subject;
        this.loop = new SearchLoop(subject, strategy, limits, this::count);
    }

    /// Its counts so far; for any thread.
    @Override
    public SearchCounts counts() {
        return loop.counts();
    }

    /// What was found so far; for any thread. It is told between two runs, once it was asked for: so an answer is as
    /// new as the run that followed the question before it, and a search that nobody asks pays nothing for it.
    @Override
    public FoundSoFar soFar() {
        asked = true;
        return soFar;
    }

    /// Ends the search at the next step of the run under way, which is not counted. For any thread.
    @Override
    public void cancel() {
        loop.cancel();
    }

    /// Searches; called once. An interrupt of the calling thread cancels.
    ///
    /// @throws RuntimeException thrown by the program's set-up or by its judge
    @Override
    public SearchResult run() {
        return SearchThread.run(this::search, this::cancel);
    }

    private SearchResult search() {
        StopReason stopped = loop.run();
        List<FoundFailure> failures = new FailureMinimizer(subject).failures(tallying.failures(), stopped == null);
        return new SearchResult(
                loop.counts(), stopped, loop.prunesLoops(), tallying.outcomes(), failures, tallying.seen());
    }

    private boolean count(CountedRun run) {
        Judgement judgement = run.watched().judge().over(run.result());
        List<FailureAt> broke = run.watched().broke(judgement);
        tallying.add(judgement, broke, run.result().schedule(), run.strategy().order());
        if (asked) {
            asked = false;
            soFar = new FoundSoFar(tallying.outcomes(), tallying.failuresSoFar());
        }
        return !broke.isEmpty();
    }
}

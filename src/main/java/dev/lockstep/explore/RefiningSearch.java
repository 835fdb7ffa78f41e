package dev.lockstep.explore;

import dev.lockstep.explore.run.FailureAt;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchLoop;
import dev.lockstep.explore.run.SearchLoop.CountedRun;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.run.SearchThread;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.explore.shortest.FailureMinimizer;
import dev.lockstep.explore.shortest.FinerSteps;
import dev.lockstep.explore.shortest.OutcomeTally;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.scenario.program.RefinableProgram;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Searches a program in the largest steps that tell all: first in large ones and, where these turn out not to, again in
/// smaller ones. What it has found it tells in the program's own steps.
///
/// @see Search
final class RefiningSearch implements RunningSearch {
    /// A run in the program's own steps may have many where a search has few; and in a search a long run is one that
    /// counts while it waits, whose every round is another order.
    private static final int SHORTER = 10;

    private final RefinableProgram program;
    private final Supplier<SearchStrategy> strategy;
    private final SearchLimits limits;
    private volatile @Nullable SearchLoop loop;
    private volatile boolean cancelled;
    private volatile FoundSoFar soFar = FoundSoFar.NOTHING;
    private volatile boolean asked;

    RefiningSearch(RefinableProgram program, Supplier<SearchStrategy> strategy, SearchLimits limits) {
        this.program = program;
        this.strategy = strategy;
        this.limits = limits;
    }

    /// The counts of the search under way, which begins anew in smaller steps; for any thread.
    @Override
    public SearchCounts counts() {
        SearchLoop running = loop;
        return running == null ? SearchCounts.NONE : running.counts();
    }

    /// As [Search#soFar], but for the schedules, which are in the steps of the search.
    @Override
    public FoundSoFar soFar() {
        asked = true;
        return soFar;
    }

    /// Ends the search; for any thread.
    @Override
    public void cancel() {
        cancelled = true;
        endLoop();
    }

    private void endLoop() {
        SearchLoop running = loop;
        if (running != null) {
            running.cancel();
        }
    }

    /// Searches; called once. An interrupt of the calling thread cancels.
    @Override
    public SearchResult run() {
        return SearchThread.run(this::search, this::cancel);
    }

    private SearchResult search() {
        RefinableProgram.Form form = program.coarsest(this::endLoop);
        RunSettings shorter = program.settings().withStepLimit(program.settings().stepLimit() / SHORTER);
        while (true) {
            OutcomeTally tally = new OutcomeTally();
            RefinableProgram.Form steps = form;
            SearchedProgram subject = SearchedProgram.unwatched(
                    steps::setUp, shorter, result -> Judgement.of(result, steps.endState()));
            SearchLoop searching = new SearchLoop(subject, strategy.get(), limits, run -> count(run, tally));
            loop = searching;
            if (cancelled) {
                searching.cancel();
            }
            StopReason stopped = searching.run();
            Optional<RefinableProgram.Form> finer = form.finer();
            if (finer.isEmpty() || cancelled) {
                return result(searching, stopped, form, tally);
            }
            form = finer.get();
        }
    }

    private boolean count(CountedRun run, OutcomeTally tally) {
        Judgement judgement = run.watched().judge().over(run.result());
        List<FailureAt> broke = run.watched().broke(judgement);
        tally.add(judgement, broke, run.result().schedule(), run.strategy().order());
        if (asked) {
            asked = false;
            soFar = new FoundSoFar(tally.outcomes(), List.of());
        }
        return !broke.isEmpty();
    }

    private SearchResult result(
            SearchLoop searched, @Nullable StopReason stopped, RefinableProgram.Form form, OutcomeTally tally) {
        SearchedProgram own = SearchedProgram
                .unwatched(program::setUp, program.settings(), result -> Judgement.of(result, Map.of()));
        return new SearchResult(
                searched.counts(), stopped, searched.prunesLoops(), tally.outcomes(),
                new FailureMinimizer(own)
                        .failures(tally.failures(), new FinerSteps(own, form::isStep)),
                tally.seen());
    }
}

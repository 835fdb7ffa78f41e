package dev.lockstep.explore;

import dev.lockstep.explore.run.ProgramJudge;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.RefinableProgram;
import java.util.List;

/// The search of a program, from its plan to its findings.
///
///     var exploration = new Exploration(program, Plan.DEFAULT);
///     var findings = exploration.run();          // elsewhere: exploration.counts(), exploration.cancel()
public final class Exploration {

    private final Program program;
    private final Plan plan;
    private final RunningSearch search;
    private final long created = System.nanoTime();

    public Exploration(Program program, Plan plan) {
        this.program = program;
        this.plan = plan;
        SearchLimits limits = new SearchLimits(plan.schedules());
        this.search = program instanceof RefinableProgram refinable
                ? new RefiningSearch(refinable, plan::strategy, limits)
                : new Search(ProgramJudge.subjectOf(program), plan.strategy(), limits);
    }

    /// Its counts so far; for any thread.
    public SearchCounts counts() {
        return search.counts();
    }

    /// What it has found so far; for any thread. An answer is as new as the last question: ask now and then.
    public FoundSoFar soFar() {
        return search.soFar();
    }

    /// How long it has run, in nanoseconds; for any thread.
    public long nanos() {
        return System.nanoTime() - created;
    }

    /// Ends it at the next step; [#run] returns the findings so far. For any thread.
    public void cancel() {
        search.cancel();
    }

    /// Searches; called once. An interrupt of the calling thread cancels.
    ///
    /// @throws IllegalStateException if the program is not the same in every run, or too big
    public Findings run() {
        SearchResult result = search.run();
        List<String> unseen = ProgramJudge.sometimes(program).stream()
                .filter(name -> !result.seen().contains(name))
                .toList();
        return new Findings(plan, program.settings(), result, unseen, nanos(), program instanceof RefinableProgram);
    }
}

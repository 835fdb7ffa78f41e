package dev.lockstep.explore;

import dev.lockstep.explain.SearchWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunSettings;
import java.util.ArrayList;
import java.util.List;

/// The result of a search, and the claims that follow from it.
///
/// @param settings the bounds of each run
/// @param unseen the *sometimes* properties that no run has shown
/// @param nanos how long it took
/// @param ofJava whether the program is a person's own, whose memory is Java's
public record Findings(
        Plan plan,
        RunSettings settings,
        SearchResult result,
        List<String> unseen,
        long nanos,
        boolean ofJava) {

    /// The result of the search of a scenario's program.
    public Findings(Plan plan, RunSettings settings, SearchResult result, List<String> unseen, long nanos) {
        this(plan, settings, result, unseen, nanos, false);
    }

    public Findings {
        unseen = List.copyOf(unseen);
    }

    /// Whether every inequivalent order was run.
    public boolean complete() {
        return result.complete();
    }

    /// The *sometimes* properties that no order shows; known only after a complete search.
    public List<String> missed() {
        return complete() ? unseen : List.of();
    }

    /// Whether the program fails: a failure in some order, or a *sometimes* property that no order shows.
    public boolean hasFailure() {
        return !result.failures().isEmpty() || !missed().isEmpty();
    }

    /// Whether a data race is among the failures.
    private boolean hasRace() {
        return result.failures().stream().anyMatch(found -> found.failure() instanceof Outcome.Raced);
    }

    /// What was covered, in one sentence that claims no more than that.
    public String coverage() {
        long schedules = result.counts().schedules();
        SearchWords words = Spoken.language().search();
        StopReason stopped = result.stopped();
        if (stopped == null) {
            return words.everyOrder(schedules);
        }
        String run = plan.method().isRandom() ? words.byChance(schedules) : words.schedules(schedules);
        String covered = switch (stopped) {
            // Random orders never cover all, so no other reason is named.
            case StopReason.RandomOrders _ -> run;
            case StopReason.ScheduleLimit _ -> plan.method().isRandom() ? run : said(stopped);
            case StopReason.Cancelled _, StopReason.RunsTooLong _, StopReason.RunStopped _,
                    StopReason.PreemptionBound _ ->
                said(stopped) + ", " + run;
        };
        return hasFailure() ? covered : words.noFailure(covered);
    }

    private static String said(StopReason stopped) {
        SearchWords words = Spoken.language().search();
        return switch (stopped) {
            case StopReason.ScheduleLimit(long most) -> words.stoppedAt(most);
            case StopReason.Cancelled() -> words.cancelled();
            case StopReason.RunsTooLong(int steps) -> words.runsTooLong(steps);
            case StopReason.RunStopped(var budget, var at) -> words.runsStopped(budget, at);
            case StopReason.PreemptionBound(int most) -> words.preemptionBound(most);
            case StopReason.RandomOrders() -> "";
        };
    }

    /// The assumptions under which the findings hold.
    public List<String> assumptions() {
        ArrayList<String> assumptions = new ArrayList<String>();
        assumptions.add(plan.method().words());
        SearchWords words = Spoken.language().search();
        assumptions.add(ofJava ? words.javaMemory(complete(), hasRace()) : words.sequentialConsistency());
        assumptions.add(words.spuriousWakeups(settings.spuriousWakeups()));
        Integer preemptions = plan.preemptions();
        if (preemptions != null) {
            assumptions.add(words.preemptions(preemptions));
        }
        assumptions.add(words.boundReached(!result.complete()));
        if (ofJava) {
            assumptions.add(words.javaSteps());
        }
        if (result.loopsPruned()) {
            assumptions.add(words.loopsPruned());
        }
        return List.copyOf(assumptions);
    }
}

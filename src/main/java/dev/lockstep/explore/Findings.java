package dev.lockstep.explore;

import dev.lockstep.explore.run.StopReason;
import dev.lockstep.runtime.stepped.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The result of a search, and the claims that follow from it.
///
/// @param settings the bounds of each run
/// @param unseen the *sometimes* properties that no run has shown
/// @param nanos how long it took
public record Findings(Plan plan, RunSettings settings, SearchResult result, List<String> unseen, long nanos) {

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

    /// What was covered, in one sentence that claims no more than that.
    public String coverage() {
        long schedules = result.counts().schedules();
        String number = String.format(Locale.ROOT, "%,d %s", schedules, schedules == 1 ? "schedule" : "schedules");
        StopReason stopped = result.stopped();
        if (stopped == null) {
            return "every order, " + number;
        }
        String run = plan.method().isRandom() ? number + " by chance" : number;
        String covered = switch (stopped) {
            // Random orders never cover all, so no other reason is named.
            case StopReason.RandomOrders _ -> run;
            case StopReason.ScheduleLimit _ -> plan.method().isRandom() ? run : stopped.words();
            case StopReason.Cancelled _, StopReason.RunsTooLong _, StopReason.PreemptionBound _ ->
                stopped.words() + ", " + run;
        };
        return hasFailure() ? covered : covered + ": no failure among them, not a proof";
    }

    /// The assumptions under which the findings hold.
    public List<String> assumptions() {
        ArrayList<String> assumptions = new ArrayList<String>();
        assumptions.add(plan.method().words());
        assumptions.add("sequential consistency");
        int spurious = settings.spuriousWakeups();
        assumptions.add(
                spurious == 0
                        ? "no spurious wake-ups"
                        : spurious == 1
                                ? "at most one spurious wake-up"
                                : "at most " + spurious + " spurious wake-ups");
        Integer preemptions = plan.preemptions();
        if (preemptions != null) {
            assumptions.add("at most " + preemptions + (preemptions == 1 ? " pre-emption" : " pre-emptions"));
        }
        assumptions.add(result.complete() ? "no bound reached" : "not every order");
        if (result.loopsPruned()) {
            assumptions.add("rounds that lead back to the same state are gone once");
        }
        return List.copyOf(assumptions);
    }
}

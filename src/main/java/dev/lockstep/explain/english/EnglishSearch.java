package dev.lockstep.explain.english;

import dev.lockstep.event.CodePlace;
import dev.lockstep.runtime.RunBudget;
import dev.lockstep.explain.SearchWords;
import java.util.Locale;

/// What is said of searches in English.
final class EnglishSearch implements SearchWords {

    @Override
    public String schedules(long schedules) {
        return String.format(Locale.ROOT, "%,d %s", schedules, schedules == 1 ? "schedule" : "schedules");
    }

    @Override
    public String byChance(long schedules) {
        return schedules(schedules) + " by chance";
    }

    @Override
    public String everyOrder(long schedules) {
        return "every order, " + schedules(schedules);
    }

    @Override
    public String stoppedAt(long schedules) {
        return "stopped at " + schedules(schedules);
    }

    @Override
    public String cancelled() {
        return "cancelled";
    }

    @Override
    public String runsTooLong(int steps) {
        return "runs were stopped at " + steps + " steps";
    }

    @Override
    public String runsStopped(RunBudget budget, CodePlace at) {
        return "runs were stopped at " + at + ": " + budget.words();
    }

    @Override
    public String preemptionBound(int most) {
        return "only orders with at most " + most + (most == 1 ? " pre-emption" : " pre-emptions");
    }

    @Override
    public String noFailure(String covered) {
        return covered + ": no failure among them, not a proof";
    }

    @Override
    public String method(Method method) {
        return switch (method) {
            case PARTIAL_ORDER_REDUCTION -> "partial-order reduction";
            case DEPTH_FIRST -> "depth first, without reduction";
            case RANDOM_PRIORITIES -> "random priorities";
            case RANDOM_ORDERS -> "random orders";
        };
    }

    @Override
    public String sequentialConsistency() {
        return "sequential consistency";
    }

    @Override
    public String javaMemory(boolean complete, boolean raced) {
        if (raced) {
            return "sequential consistency; with this data race Java may allow more";
        }
        return complete
                ? "no data race: sequential consistency is what Java promises here"
                : "sequential consistency, which Java promises where there is no data race";
    }

    @Override
    public String javaSteps() {
        return "each call of the JDK is one step, time orders nothing";
    }

    @Override
    public String spuriousWakeups(int most) {
        return most == 0
                ? "no spurious wake-ups"
                : most == 1 ? "at most one spurious wake-up" : "at most " + most + " spurious wake-ups";
    }

    @Override
    public String preemptions(int most) {
        return "at most " + most + (most == 1 ? " pre-emption" : " pre-emptions");
    }

    @Override
    public String boundReached(boolean reached) {
        return reached ? "not every order" : "no bound reached";
    }

    @Override
    public String loopsPruned() {
        return "rounds that lead back to the same state are gone once";
    }

    @Override
    public String outcomes() {
        return "Outcomes, with their numbers of orders";
    }

    @Override
    public String noLikelihoods() {
        return "Numbers of orders are not likelihoods.";
    }
}

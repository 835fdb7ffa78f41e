package dev.lockstep.explore.run;

import dev.lockstep.event.CodePlace;
import dev.lockstep.runtime.RunBudget;
import java.util.Locale;

/// Why a search ended although orders may be left that were not run.
public sealed interface StopReason {

    /// The limit of schedules was reached.
    record ScheduleLimit(long schedules) implements StopReason {}

    /// It was cancelled.
    record Cancelled() implements StopReason {}

    /// Some runs were stopped at the step limit, and the steps after it were not searched.
    record RunsTooLong(int stepLimit) implements StopReason {}

    /// Some runs were stopped because they used up a budget, the first of them at this line.
    record RunStopped(RunBudget budget, CodePlace at) implements StopReason {}

    /// Orders with more pre-emptions were left out.
    record PreemptionBound(int preemptions) implements StopReason {}

    /// Orders were drawn at random, which never draws them all for certain.
    record RandomOrders() implements StopReason {}

    /// The reason in the words of reports.
    default String words() {
        return switch (this) {
            case ScheduleLimit(long most) ->
                String.format(Locale.ROOT, "stopped at %,d %s", most, most == 1 ? "schedule" : "schedules");
            case Cancelled() -> "cancelled";
            case RunsTooLong(int most) -> "runs were stopped at " + most + " steps";
            case RunStopped(var budget, var at) -> "runs were stopped at " + at + ": " + budget.words();
            case PreemptionBound(int most) ->
                "only orders with at most " + most + (most == 1 ? " pre-emption" : " pre-emptions");
            case RandomOrders() -> "random orders are never all";
        };
    }
}

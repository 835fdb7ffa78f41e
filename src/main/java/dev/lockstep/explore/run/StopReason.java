package dev.lockstep.explore.run;

import java.util.Locale;

/// Why a search ended although orders may be left that were not run.
public sealed interface StopReason {

    /// As many schedules were run as it was allowed.
    record ScheduleLimit(long schedules) implements StopReason {}

    /// Somebody ended it.
    record Cancelled() implements StopReason {}

    /// Some runs were stopped at the step limit, and what comes after that was not searched.
    record RunsTooLong(int stepLimit) implements StopReason {}

    /// Orders with more pre-emptions were left out.
    record PreemptionBound(int preemptions) implements StopReason {}

    /// Orders were drawn by chance, which never draws them all.
    record RandomOrders() implements StopReason {}

    /// What reports say of it.
    default String words() {
        return switch (this) {
            case ScheduleLimit(long most) ->
                String.format(Locale.ROOT, "stopped at %,d %s", most, most == 1 ? "schedule" : "schedules");
            case Cancelled() -> "cancelled";
            case RunsTooLong(int most) -> "runs were stopped at " + most + " steps";
            case PreemptionBound(int most) ->
                "only orders with at most " + most + (most == 1 ? " pre-emption" : " pre-emptions");
            case RandomOrders() -> "random orders are never all";
        };
    }
}

package dev.lockstep.explain;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Outcome.WaitsFor;
import java.util.List;
import java.util.stream.Collectors;

/// How runs ended, or what went wrong in them, as short as a row of a list has room for; [EnglishOutcomes] has it in
/// full.
final class EnglishHeadlines {

    private EnglishHeadlines() {}

    /// What went wrong in one run. Of a property that broke: with which values.
    static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.PropertyBroken(var name, var values) ->
                values.isEmpty() ? broke(name) : broke(name) + ": " + values;
            case Outcome.WaitsForever(var threads) -> EnglishOutcomes.waits(threads) + ", for ever";
            // From the thread on that closed it.
            case Outcome.Deadlock(var cycle, int _) -> deadlock(cycle);
            case Outcome.NoProgress _, Outcome.Finished _ -> EnglishOutcomes.of(outcome);
            case Outcome.ThreadFailed _,
                    Outcome.EngineError _,
                    Outcome.StepLimit _,
                    Outcome.ScheduleEnded _ -> of(FailureKey.of(outcome));
        };
    }

    /// How runs ended in which all of `keys` came about; where there are none, runs that are counted together however
    /// they ended.
    static String ofAll(List<FailureKey> keys) {
        return keys.isEmpty()
                ? "others"
                : keys.stream().map(EnglishHeadlines::of).collect(Collectors.joining("; "));
    }

    /// What went wrong, or how runs ended, whatever the values and the steps were.
    private static String of(FailureKey key) {
        return switch (key) {
            case FailureKey.Deadlock(var cycle) -> deadlock(cycle);
            case FailureKey.WaitsForever(var threads) -> EnglishOutcomes.waits(threads) + ", for ever";
            case FailureKey.NoProgress(var threads) ->
                threads.stream().map(ThreadId::name).collect(Collectors.joining(", ")) + " went round in circles";
            case FailureKey.PropertyBroken(var name) -> broke(name);
            case FailureKey.ThreadFailed _, FailureKey.EngineError _ -> EnglishNames.message(key.detail());
            case FailureKey.Finished() -> "finished";
            case FailureKey.StepLimit() -> "stopped at the step limit";
            case FailureKey.ScheduleEnded() -> "stopped early";
        };
    }

    private static String broke(String property) {
        return "“" + property + "” broke";
    }

    private static String deadlock(List<WaitsFor> cycle) {
        var threads = cycle.stream().map(edge -> edge.thread().name()).toList();
        return switch (threads.size()) {
            case 1 -> threads.getFirst() + " waits for itself: deadlock";
            case 2 -> EnglishOutcomes.names(threads) + " wait for each other: deadlock";
            default -> EnglishOutcomes.names(threads) + " wait in a circle: deadlock";
        };
    }
}

package dev.lockstep.explain;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Outcome.WaitsFor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How a run ended, or its failures, in English, without the names that engines give to their locks.
final class EnglishOutcomes {

    private EnglishOutcomes() {}

    /// The outcome in one line; of a broken property with its values.
    static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Deadlock(var cycle, int _) ->
                cycle.stream().map(EnglishOutcomes::edge).collect(Collectors.joining(", "));
            case Outcome.WaitsForever(var threads) -> waits(threads);
            case Outcome.PropertyBroken(var name, var values) -> broken(name, values);
            case Outcome.ThreadFailed _, Outcome.EngineError _ -> EnglishNames.message(outcome.message());
            case Outcome.Finished _, Outcome.StepLimit _, Outcome.NoProgress _, Outcome.ScheduleEnded _ ->
                outcome.message();
        };
    }

    /// The name of such a run or failure, within a sentence.
    static String name(OutcomeKind kind) {
        return switch (kind) {
            case FINISHED -> "finished";
            case DEADLOCK -> "deadlock";
            case WAITS_FOREVER -> "waits forever";
            case NO_PROGRESS -> "no progress";
            case STEP_LIMIT -> "step limit";
            case PROPERTY_BROKEN -> "property broken";
            case THREAD_FAILED -> "thread failed";
            case ENGINE_ERROR -> "engine error";
            case SCHEDULE_ENDED -> "schedule ended";
        };
    }

    /// That a property broke.
    ///
    /// @param values those with which it does not hold, such as `x = 1, y = 0`; empty where they are not known
    static String broken(String name, String values) {
        return values.isEmpty() ? name + " broke" : name + " broke: " + values;
    }

    private static String edge(Outcome.WaitsFor edge) {
        String held = edge.holder().equals(edge.thread())
                ? ", which it holds itself"
                : ", which " + edge.holder() + " holds";
        return edge.thread() + " waits for " + EnglishNames.inSentence(edge.lock()) + held;
    }

    /// Threads that wait for the same object are named together.
    static String waits(List<Outcome.Stuck> stuck) {
        Map<String, List<String>> threads = new LinkedHashMap<>();
        stuck.forEach(one -> threads.computeIfAbsent(waitsFor(one), _ -> new ArrayList<>()).add(one.thread().name()));
        return threads.entrySet().stream()
                .map(
                        each -> names(each.getValue()) + (each.getValue().size() == 1 ? " waits " : " wait ")
                                + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String waitsFor(Outcome.Stuck stuck) {
        String values = stuck.values().isEmpty() ? "" : " (" + stuck.values() + ")";
        String held = stuck.holder() == null ? "" : heldBy(stuck.holder().name(), stuck.holderEnded());
        return EnglishOperations.waitsFor(stuck.operation()) + held + values;
    }

    private static String heldBy(String holder, boolean ended) {
        return ", which " + holder + (ended ? " has not given back and has ended" : " holds");
    }

    /// `A`, `A and B`, `A, B and C`.
    static String names(List<String> threads) {
        int last = threads.size() - 1;
        return last == 0
                ? threads.getFirst()
                : String.join(", ", threads.subList(0, last)) + " and " + threads.get(last);
    }

    /// One failure, short enough for a row of a list; of a broken property with its values.
    static String headline(Outcome outcome) {
        return switch (outcome) {
            case Outcome.PropertyBroken(var name, var values) ->
                values.isEmpty() ? broke(name) : broke(name) + ": " + values;
            case Outcome.WaitsForever(var threads) -> waits(threads) + ", for ever";
            // From the thread that closed the cycle.
            case Outcome.Deadlock(var cycle, int _) -> deadlock(cycle);
            case Outcome.NoProgress _, Outcome.Finished _ -> of(outcome);
            case Outcome.ThreadFailed _, Outcome.EngineError _, Outcome.StepLimit _, Outcome.ScheduleEnded _ ->
                headline(FailureKey.of(outcome));
        };
    }

    /// The outcome of runs with all of `keys`; without keys, of runs that are counted together whatever their outcome.
    static String headline(List<FailureKey> keys) {
        return keys.isEmpty()
                ? "others"
                : keys.stream().map(EnglishOutcomes::headline).collect(Collectors.joining("; "));
    }

    /// A failure or an end, whatever its values and steps.
    private static String headline(FailureKey key) {
        return switch (key) {
            case FailureKey.Deadlock(var cycle) -> deadlock(cycle);
            case FailureKey.WaitsForever(var threads) -> waits(threads) + ", for ever";
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
        List<String> threads = cycle.stream().map(edge -> edge.thread().name()).toList();
        return switch (threads.size()) {
            case 1 -> threads.getFirst() + " waits for itself: deadlock";
            case 2 -> names(threads) + " wait for each other: deadlock";
            default -> names(threads) + " wait in a circle: deadlock";
        };
    }

    /// The summary of a run.
    static String summary(RunSummary summary) {
        RunSummary.Since since = summary.since();
        if (since == null && summary.besides().isEmpty()) {
            return summary.line();
        }
        StringBuilder all = new StringBuilder(sentence(summary.line()));
        if (since != null) {
            all.append(" Since ").append(EnglishStates.of(since.unit())).append(' ').append(since.step()).append('.');
        }
        for (RunSummary.Besides one : summary.besides()) {
            all.append(" Also ").append(name(one.kind())).append(": ").append(sentence(one.line()));
        }
        return all.toString();
    }

    private static String sentence(String line) {
        return line.endsWith(".") ? line : line + ".";
    }
}

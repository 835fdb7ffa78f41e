package dev.lockstep.plain.run;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a search says of a Java program, as far as it can be said beforehand.
///
/// @param failures what ends a thread: the class of the throwable and the line, such as `AssertionError line 12`
/// @param deadlocks whether threads wait for each other's locks in some order
/// @param waits whether in some order without such a deadlock a thread waits, or loops without a change, for ever
/// @param races the fields that race
/// @param printed what the main thread prints in orders in which every thread ends
record ProgramVerdict(
        Set<String> failures,
        boolean deadlocks,
        boolean waits,
        Set<String> races,
        Set<String> printed,
        boolean complete) {

    static ProgramVerdict of(Findings findings) {
        Set<String> failures = new TreeSet<>();
        Set<String> races = new TreeSet<>();
        boolean deadlocks = false;
        for (FoundFailure found : findings.result().failures()) {
            switch (found.failure()) {
                case Outcome.ThreadFailed failed -> failures.add(failure(failed));
                case Outcome.Raced raced -> races.add(raced.race().field());
                case Outcome.Deadlock _ -> deadlocks = true;
                case Outcome.WaitsForever _, Outcome.NoProgress _ -> {}
                case Outcome.Finished _, Outcome.StepLimit _, Outcome.PropertyBroken _, Outcome.EngineError _,
                        Outcome.ScheduleEnded _, Outcome.Stopped _ ->
                    failures.add(found.failure().message());
            }
        }
        List<OutcomeCount> outcomes = findings.result().outcomes();
        boolean waits = outcomes.stream().map(ProgramVerdict::kinds).anyMatch(
                kinds -> !kinds.contains(OutcomeKind.DEADLOCK)
                        && (kinds.contains(OutcomeKind.WAITS_FOREVER) || kinds.contains(OutcomeKind.NO_PROGRESS)));
        Set<String> printed = new TreeSet<>();
        outcomes.stream().filter(ProgramVerdict::isOver)
                .forEach(outcome -> printed.add(outcome.left().getOrDefault("main", "").strip()));
        return new ProgramVerdict(failures, deadlocks, waits, races, printed, findings.complete());
    }

    private static String failure(Outcome.ThreadFailed failed) {
        return failed.fault().kind() + " line " + Objects.requireNonNull(failed.at(), "no line of " + failed).line();
    }

    private static Set<OutcomeKind> kinds(OutcomeCount outcome) {
        Set<OutcomeKind> kinds = EnumSet.noneOf(OutcomeKind.class);
        outcome.end().keys().stream().map(FailureKey::kind).forEach(kinds::add);
        return kinds;
    }

    /// Whether every thread has ended in these orders.
    private static boolean isOver(OutcomeCount outcome) {
        Set<OutcomeKind> kinds = kinds(outcome);
        kinds.removeAll(EnumSet.of(OutcomeKind.FINISHED, OutcomeKind.THREAD_FAILED, OutcomeKind.DATA_RACE));
        return kinds.isEmpty();
    }

    /// Line by line, so that a difference is seen.
    Map<String, Object> lines() {
        Map<String, Object> lines = new TreeMap<>();
        lines.put("fails", failures);
        lines.put("deadlocks", deadlocks);
        lines.put("waits", waits);
        lines.put("races", races);
        lines.put("complete", complete);
        return lines;
    }
}

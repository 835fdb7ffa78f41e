package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What makes two failures the same one: who, what and why, but never at which step.
public final class FailureKey {

    private FailureKey() {}

    public static String of(Outcome failure) {
        return switch (failure) {
            case Outcome.Deadlock deadlock -> deadlock.kind() + ": " + new Outcome.Deadlock(turned(deadlock), 0).message();
            case Outcome.PropertyBroken broken -> broken.kind() + ": " + broken.name();
            case Outcome.NoProgress round -> round.kind() + ": " + round.threads();
            case Outcome.ScheduleEnded _, Outcome.StepLimit _, Outcome.Finished _ -> failure.kind();
            case Outcome.WaitsForever stuck ->
                stuck.kind() + ": "
                        + stuck.threads().stream().map(Outcome.Stuck::what).collect(Collectors.joining(", "));
            case Outcome.ThreadFailed _, Outcome.EngineError _ ->
                failure.kind() + ": " + failure.message();
        };
    }

    /// A cycle has no beginning: it is told from its least name on.
    private static List<Outcome.WaitsFor> turned(Outcome.Deadlock deadlock) {
        var cycle = new ArrayList<>(deadlock.cycle());
        var least = cycle.stream()
                .min(Comparator.comparing(edge -> edge.thread().name()))
                .orElseThrow();
        Collections.rotate(cycle, -cycle.indexOf(least));
        return cycle;
    }
}

package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.RunResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of one run, beyond what the runtime saw itself.
///
/// @param end how it ended, what its judge sees counted in
/// @param left what is left, by name; runs with the same end and the same left are counted together
/// @param broke what went wrong that only its judge sees
/// @param seen the *sometimes* properties that it has shown
public record Judgement(RunOutcome end, Map<String, String> left, List<FailureAt> broke, List<String> seen) {

    public Judgement {
        left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        broke = List.copyOf(broke);
        seen = List.copyOf(seen);
    }

    /// Of a run in which only the runtime sees what goes wrong.
    public static Judgement of(RunResult result, Map<String, String> left) {
        return new Judgement(RunOutcome.of(result, List.of()), left, List.of(), List.of());
    }
}

package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.RunResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The judgement of one run, beyond the outcome that the runtime reports.
///
/// @param end how it ended, the judge's failures included
/// @param left the end state, by name; runs with equal `end` and `left` are counted together
/// @param broke the failures that only its judge finds
/// @param seen the *sometimes* properties that it has shown
public record Judgement(RunOutcome end, Map<String, String> left, List<FailureAt> broke, List<String> seen) {

    public Judgement {
        left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        broke = List.copyOf(broke);
        seen = List.copyOf(seen);
    }

    /// The judgement of a run whose failures the runtime alone finds.
    public static Judgement of(RunResult result, Map<String, String> left) {
        return new Judgement(RunOutcome.of(result, List.of()), left, List.of(), List.of());
    }
}

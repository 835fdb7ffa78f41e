package dev.lockstep.explore.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of one run, beyond what the runtime saw itself.
///
/// @param end how it ended, in a few words
/// @param left what is left, by name; runs with the same end and the same left are counted together
/// @param broke what went wrong that only its judge sees
/// @param seen the *sometimes* properties that it has shown
public record Judgement(String end, Map<String, String> left, List<FailureAt> broke, List<String> seen) {

    public Judgement {
        left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        broke = List.copyOf(broke);
        seen = List.copyOf(seen);
    }

    /// Of a run that is known by a few words alone.
    public static Judgement of(String end) {
        return new Judgement(end, Map.of(), List.of(), List.of());
    }
}

package dev.lockstep.explore;

import dev.lockstep.runtime.stepped.Outcome;
import java.util.List;

/// What became of one run.
///
/// @param outcome how it ended, in a few words; runs with the same words are counted together
/// @param failures all that went wrong
/// @param seen the *sometimes* properties that it has shown
public record Judgement(String outcome, List<Outcome> failures, List<String> seen) {

    public Judgement {
        failures = List.copyOf(failures);
        seen = List.copyOf(seen);
    }

    public boolean ok() {
        return failures.isEmpty();
    }
}

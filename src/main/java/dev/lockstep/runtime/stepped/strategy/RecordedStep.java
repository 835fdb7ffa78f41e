package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.event.StepOperation;
import dev.lockstep.runtime.stepped.Choice;
import java.util.List;

/// What a replay compares at one step.
///
/// @param enabled all that could have been chosen, in order
/// @param operation what the choice did
public record RecordedStep(Choice chosen, List<Choice> enabled, StepOperation operation) {

    public RecordedStep {
        enabled = List.copyOf(enabled);
    }
}

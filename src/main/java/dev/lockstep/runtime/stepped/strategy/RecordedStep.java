package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.event.StepOperation;
import dev.lockstep.runtime.stepped.Choice;
import java.util.List;

/// What a replay compares at one step.
///
/// @param enabled all choices there were, in order
/// @param operation the operation that the choice ran
public record RecordedStep(Choice chosen, List<Choice> enabled, StepOperation operation) {

    public RecordedStep {
        enabled = List.copyOf(enabled);
    }
}

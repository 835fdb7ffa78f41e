package dev.lockstep.trace;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import java.util.List;

/// One step of a run: what was chosen, among what, and all that was told until the next choice.
///
/// @param number counted from 1; 0 is what was told before the first choice
/// @param chosen the choice, as schedules write it; empty in step 0
/// @param enabled all that could have been chosen, in order; empty where threads were real
/// @param operation what the choice did; [StepOperation#NONE] in step 0
/// @param events what was told, with the numbers of the whole run
public record TraceStep(
        int number, String chosen, List<String> enabled, StepOperation operation, List<RecordedEvent> events) {

    public TraceStep {
        enabled = List.copyOf(enabled);
        events = List.copyOf(events);
    }
}

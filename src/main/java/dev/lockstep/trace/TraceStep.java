package dev.lockstep.trace;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import java.util.List;

/// One step of a run: the choice, the enabled choices, and all events until the next choice.
///
/// @param number counted from 1; step 0 has the events before the first choice
/// @param chosen the choice, in the form of schedules; empty in step 0
/// @param enabled all choices there were, in order; empty where threads were real
/// @param operation the operation that the choice ran; [StepOperation#NONE] in step 0
/// @param events the events of the step, with their numbers in the whole run
public record TraceStep(
        int number,
        String chosen,
        List<String> enabled,
        StepOperation operation,
        List<RecordedEvent> events) {

    public TraceStep {
        enabled = List.copyOf(enabled);
        events = List.copyOf(events);
    }
}

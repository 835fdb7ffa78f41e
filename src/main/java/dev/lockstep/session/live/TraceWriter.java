package dev.lockstep.session.live;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.TraceStep;
import java.util.List;

/// Makes a trace of events of real threads: every event is a step of the thread that recorded it, and no choice is
/// enabled.
public final class TraceWriter {
    private int steps;

    /// The header of the trace.
    public static TraceHeader header(Scenario scenario) {
        return new TraceHeader(scenario.id(), scenario.text(), false, "");
    }

    /// Step 0.
    ///
    /// @param events the events before the first step
    public static TraceStep start(List<RecordedEvent> events) {
        return new TraceStep(0, "", List.of(), StepOperation.NONE, events);
    }

    /// The next step, from 1.
    public TraceStep step(RecordedEvent recorded) {
        String who = new Choice(recorded.thread(), Alternative.Way.GO).toString();
        return new TraceStep(++steps, who, List.of(), StepOperation.NONE, List.of(recorded));
    }
}

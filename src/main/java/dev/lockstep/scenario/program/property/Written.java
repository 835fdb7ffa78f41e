package dev.lockstep.scenario.program.property;

import dev.lockstep.event.Event;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.program.term.Value;
import org.jspecify.annotations.Nullable;

/// The value of a variable, or the permits of a semaphore. Both are told at their making.
record Written(String name) implements Quantity {

    @Override
    public @Nullable Value initial() {
        return null;
    }

    @Override
    public boolean feeds(ThreadId thread, Event event) {
        if (event instanceof ScriptEvent.Wrote(var variable, _)) {
            return variable.equals(name);
        }
        return event instanceof SemaphoreEvent of && of.semaphore().equals(name) && permits(of) >= 0;
    }

    @Override
    public Value after(@Nullable Value before, ThreadId thread, Event event) {
        if (event instanceof ScriptEvent.Wrote(_, var value)) {
            return new Value(value);
        }
        return Value.of(event instanceof SemaphoreEvent of ? permits(of) : 0);
    }

    /// How many permits there are, or -1 where the event does not say so.
    private static int permits(SemaphoreEvent event) {
        return switch (event) {
            case SemaphoreEvent.Made(_, int permits) -> permits;
            case SemaphoreEvent.Acquired(_, int permits) -> permits;
            case SemaphoreEvent.Released(_, int permits) -> permits;
            case SemaphoreEvent.Blocked _, SemaphoreEvent.GaveUp _ -> -1;
        };
    }
}

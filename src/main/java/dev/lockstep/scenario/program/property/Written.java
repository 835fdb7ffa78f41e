package dev.lockstep.scenario.program.property;

import dev.lockstep.event.Event;
import dev.lockstep.event.ScriptEvent;
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
        return event instanceof ScriptEvent.Wrote wrote && wrote.variable().equals(name);
    }

    @Override
    public Value after(@Nullable Value before, ThreadId thread, Event event) {
        return new Value(event instanceof ScriptEvent.Wrote wrote ? wrote.value() : "");
    }
}

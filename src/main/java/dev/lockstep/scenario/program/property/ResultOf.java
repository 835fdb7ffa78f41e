package dev.lockstep.scenario.program.property;

import dev.lockstep.event.Event;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.program.term.Value;
import org.jspecify.annotations.Nullable;

/// What the last operation of a thread gave, of those that give anything; empty before the first.
record ResultOf(String thread) implements Quantity {

    @Override
    public String name() {
        return "result of " + thread;
    }

    @Override
    public Value initial() {
        return new Value("");
    }

    @Override
    public boolean feeds(ThreadId who, Event event) {
        return event instanceof ScriptEvent.Ended ended && !ended.result().isEmpty() && who.name().equals(thread);
    }

    @Override
    public Value after(@Nullable Value before, ThreadId who, Event event) {
        return new Value(event instanceof ScriptEvent.Ended ended ? ended.result() : "");
    }
}

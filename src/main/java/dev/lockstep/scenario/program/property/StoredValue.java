package dev.lockstep.scenario.program.property;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.Event;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.program.term.Value;
import org.jspecify.annotations.Nullable;

/// What a cache has for a key.
record StoredValue(String key) implements Quantity {

    private static final Value NONE = new Value("none");

    @Override
    public String name() {
        return "value of " + key;
    }

    @Override
    public Value initial() {
        return NONE;
    }

    @Override
    public boolean feeds(ThreadId thread, Event event) {
        boolean stored = event instanceof CacheEvent.ComputeEnded ended
                && ended.kept() == Kept.STORED
                && key.equals(ended.key());
        boolean gone = event instanceof CacheEvent.Invalidated invalidated && key.equals(invalidated.key());
        return stored || gone || event instanceof CacheEvent.Cleared;
    }

    @Override
    public Value after(@Nullable Value before, ThreadId thread, Event event) {
        return event instanceof CacheEvent.ComputeEnded ended ? new Value(String.valueOf(ended.value())) : NONE;
    }
}

package dev.lockstep.scenario.program.property;

import dev.lockstep.event.Event;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.program.term.Value;
import org.jspecify.annotations.Nullable;

/// Something that can be told of a run at any moment, such as how many tasks are queued. It has no state: whoever follows
/// a run keeps the value.
public interface Quantity {

    /// As properties have it, such as `computes of user:1`; two of one name are the same.
    String name();

    /// Its value before the first event, or null where that must be told first.
    @Nullable Value initial();

    /// Follows one run. What keeps more of a run than its value gives each run another.
    default Quantity fresh() {
        return this;
    }

    /// Whether what comes of later events follows from more than its value, so that two moments with the same value may differ.
    default boolean keepsHistory() {
        return false;
    }

    /// Whether its value may follow from `event`: a search must try both orders of two steps that feed one property.
    boolean feeds(ThreadId thread, Event event);

    /// Whether it speaks of waiting for locks: then coming to a lock must be a step, so that a search orders it too.
    default boolean isAboutWaiting() {
        return false;
    }

    /// Whether it must see `event` at all. One that does not feed it leaves its value alone, and only changes what it keeps.
    default boolean sees(ThreadId thread, Event event) {
        return feeds(thread, event);
    }

    /// Its value after an event that it must see.
    Value after(@Nullable Value before, ThreadId thread, Event event);
}

package dev.lockstep.scenario.program.property;

import dev.lockstep.event.Event;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.program.term.Value;
import org.jspecify.annotations.Nullable;

/// Something that can be told of a run at any moment, such as how many tasks are queued. It is a description and keeps
/// nothing itself: whoever follows a run keeps the value, and the history where that is needed.
public sealed interface Quantity {

    /// As properties have it, such as `computes of user:1`; two of one name are the same.
    String name();

    /// Its value before the first event, or null where that must be told first.
    @Nullable Value initial();

    /// Whether its value may follow from `event`: a search must try both orders of two steps that feed one property.
    boolean feeds(ThreadId thread, Event event);

    /// Whether it speaks of waiting for locks: then coming to a lock must be a step, so that a search orders it too.
    default boolean isAboutWaiting() {
        return false;
    }

    /// One whose next value follows from its value so far and the next event alone, so that moments with the same value
    /// have the same future.
    non-sealed interface Memoryless extends Quantity {

        /// Its value after an event that feeds it.
        Value after(@Nullable Value before, ThreadId thread, Event event);
    }

    /// One whose next value follows from more of the run than its value, so that two moments with the same value may
    /// differ. Each run has a history of its own.
    non-sealed interface HistoryDependent extends Quantity {

        /// The history of a run that begins.
        History begin();
    }

    /// What a quantity must remember of one run.
    interface History {

        /// Whether it must see `event` at all. One that does not feed the quantity leaves its value alone.
        boolean sees(ThreadId thread, Event event);

        /// The quantity's value after an event that it must see.
        Value after(ThreadId thread, Event event);
    }
}

package dev.lockstep.scenario.program.property;

import dev.lockstep.event.Event;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.program.term.Value;
import org.jspecify.annotations.Nullable;

/// A quantity of a run that has a value at any moment, such as the number of queued tasks. It is a description without
/// state: the observer of a run keeps the value, and the history where that is needed.
public sealed interface Quantity {

    /// Its name in properties, such as `computes of user:1`; quantities of one name are equal.
    String name();

    /// Its value before the first event, or null where an event must set it first.
    @Nullable Value initial();

    /// Whether `event` may change its value: a search must try both orders of two steps that feed one property.
    boolean feeds(ThreadId thread, Event event);

    /// Whether it depends on waiting for locks: then requesting a lock must be a step, so that a search orders it too.
    default boolean isAboutWaiting() {
        return false;
    }

    /// A quantity whose next value follows from its present value and the next event alone, so that moments with equal
    /// values have equal futures.
    non-sealed interface Memoryless extends Quantity {

        /// Its value after an event that feeds it.
        Value after(@Nullable Value before, ThreadId thread, Event event);
    }

    /// A quantity whose next value follows from more of the run than its value, so that two moments with equal values
    /// may differ. Each run has a history of its own.
    non-sealed interface HistoryDependent extends Quantity {

        /// The empty history at the beginning of a run.
        History begin();
    }

    /// The state of a quantity in one run.
    interface History {

        /// Whether it must see `event`. An event that does not feed the quantity leaves its value unchanged.
        boolean sees(ThreadId thread, Event event);

        /// The quantity's value after an event that it must see.
        Value after(ThreadId thread, Event event);
    }
}

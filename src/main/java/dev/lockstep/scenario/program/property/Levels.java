package dev.lockstep.scenario.program.property;

import dev.lockstep.event.Event;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.scenario.program.term.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The present values of some quantities in a run; each name once. There are few, and a search asks for them at every
/// event: a linear search is faster than a map.
final class Levels {

    private final List<Slot> slots = new ArrayList<>();

    /// The name of a quantity and its value; null while it has none.
    private abstract static class Slot {
        final String name;
        @Nullable Value value;

        Slot(Quantity quantity) {
            this.name = quantity.name();
            this.value = quantity.initial();
        }

        /// Takes in an event.
        ///
        /// @return whether the event feeds the quantity or its history
        abstract boolean saw(ThreadId thread, Event event);

        /// The state of the quantity: equal at two moments only where the same events lead to the same values.
        abstract @Nullable Object state();
    }

    private static final class MemorylessSlot extends Slot {
        private final Quantity.Memoryless quantity;

        MemorylessSlot(Quantity.Memoryless quantity) {
            super(quantity);
            this.quantity = quantity;
        }

        @Override
        boolean saw(ThreadId thread, Event event) {
            if (!quantity.feeds(thread, event)) {
                return false;
            }
            value = quantity.after(value, thread, event);
            return true;
        }

        @Override
        @Nullable Object state() {
            return value;
        }
    }

    private static final class HistorySlot extends Slot {
        private final Quantity.History history;

        HistorySlot(Quantity.HistoryDependent quantity) {
            super(quantity);
            this.history = quantity.begin();
        }

        @Override
        boolean saw(ThreadId thread, Event event) {
            if (!history.sees(thread, event)) {
                return false;
            }
            value = history.after(thread, event);
            return true;
        }

        @Override
        Object state() {
            return new Object();
        }
    }

    void add(Quantity quantity) {
        if (slot(quantity.name()) == null) {
            slots.add(
                    switch (quantity) {
                        case Quantity.Memoryless memoryless -> new MemorylessSlot(memoryless);
                        case Quantity.HistoryDependent dependent -> new HistorySlot(dependent);
                    });
        }
    }

    private @Nullable Slot slot(String name) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).name.equals(name)) {
                return slots.get(i);
            }
        }
        return null;
    }

    private @Nullable Value value(String name) {
        Slot slot = slot(name);
        return slot == null ? null : slot.value;
    }

    /// Takes in an event.
    ///
    /// @return whether any quantity was fed
    boolean saw(RecordedEvent recorded) {
        boolean fed = false;
        for (int i = 0; i < slots.size(); i++) {
            fed |= slots.get(i).saw(recorded.thread(), recorded.event());
        }
        return fed;
    }

    /// The states of all quantities; never equal to another where a quantity has a history.
    Object state() {
        ArrayList<@Nullable Object> state = new ArrayList<@Nullable Object>(slots.size());
        for (Slot slot : slots) {
            state.add(slot.state());
        }
        return state;
    }

    /// Whether all quantities of `property` have a value by now.
    boolean knows(Property property) {
        for (Quantity quantity : property.quantities()) {
            if (value(quantity.name()) == null) {
                return false;
            }
        }
        return true;
    }

    /// Whether its condition holds now. A condition that orders a text does not.
    boolean holds(Property property) {
        try {
            return property.condition().holds(this::orZero);
        } catch (IllegalStateException | ArithmeticException notNumbers) {
            return false;
        }
    }

    /// The comparisons that say why `property` does not hold now. There are none where several of its alternatives
    /// would each do, and where a side has no value: then only the values themselves say something.
    List<Outcome.Violation> violations(Property property) {
        try {
            return Violations.of(property, this::orZero);
        } catch (IllegalStateException | ArithmeticException notNumbers) {
            return List.of();
        }
    }

    private Value orZero(String name) {
        Value value = value(name);
        return value == null ? Value.ZERO : value;
    }

    String text(Quantity quantity) {
        Value value = value(quantity.name());
        if (value == null) {
            return "not known";
        }
        return value.asNumber() == null ? "\"" + value + "\"" : value.text();
    }

    /// As [#text], without quotes.
    String bare(Quantity quantity) {
        Value value = value(quantity.name());
        return value == null ? "" : value.text();
    }
}

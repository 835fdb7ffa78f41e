package dev.lockstep.scenario.program.property;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.scenario.program.term.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of some quantities as a run goes on; each name once. There are few, and a search asks for them at every
/// event: they are found by walking along, which is faster than a map.
final class Levels {

    private final List<Slot> slots = new ArrayList<>();

    /// A quantity and its value; null where that is not known yet.
    private static final class Slot {
        private final Quantity quantity;
        private final String name;
        private @Nullable Value value;

        private Slot(Quantity quantity) {
            this.quantity = quantity;
            this.name = quantity.name();
            this.value = quantity.initial();
        }
    }

    void add(Quantity quantity) {
        if (slot(quantity.name()) == null) {
            slots.add(new Slot(quantity.fresh()));
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

    /// Takes note of an event.
    ///
    /// @return whether any quantity was fed
    boolean saw(RecordedEvent recorded) {
        boolean fed = false;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.quantity.sees(recorded.thread(), recorded.event())) {
                slot.value = slot.quantity.after(slot.value, recorded.thread(), recorded.event());
                fed = true;
            }
        }
        return fed;
    }

    /// All values; never equal to any other where something is kept beside them.
    Object state() {
        var state = new ArrayList<@Nullable Object>(slots.size());
        for (Slot slot : slots) {
            state.add(slot.quantity.keepsHistory() ? new Object() : slot.value);
        }
        return state;
    }

    /// Whether all that `property` is about has a value by now.
    boolean knows(Property property) {
        for (Quantity quantity : property.quantities()) {
            if (value(quantity.name()) == null) {
                return false;
            }
        }
        return true;
    }

    /// Whether its condition holds now. What compares a text by order does not.
    boolean holds(Property property) {
        try {
            return property.condition().holds(this::orZero);
        } catch (IllegalStateException | ArithmeticException notNumbers) {
            return false;
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

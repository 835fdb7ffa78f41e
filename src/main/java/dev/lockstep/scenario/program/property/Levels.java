package dev.lockstep.scenario.program.property;

import dev.lockstep.event.Recorded;
import dev.lockstep.scenario.program.term.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The values of some quantities as a run goes on; each name once.
final class Levels {

    private final List<Quantity> quantities = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Value> values = new HashMap<>();

    void add(Quantity quantity) {
        if (names.add(quantity.name())) {
            Quantity fresh = quantity.fresh();
            quantities.add(fresh);
            Value initial = fresh.initial();
            if (initial != null) {
                values.put(quantity.name(), initial);
            }
        }
    }

    /// Takes note of an event.
    ///
    /// @return whether any quantity was fed
    boolean saw(Recorded recorded) {
        boolean fed = false;
        for (Quantity quantity : quantities) {
            if (quantity.sees(recorded.thread(), recorded.event())) {
                Value before = values.get(quantity.name());
                values.put(quantity.name(), quantity.after(before, recorded.thread(), recorded.event()));
                fed = true;
            }
        }
        return fed;
    }

    /// Whether all that `property` is about has a value by now.
    boolean knows(Property property) {
        for (Quantity quantity : property.quantities()) {
            if (!values.containsKey(quantity.name())) {
                return false;
            }
        }
        return true;
    }

    /// Whether its condition holds now. What compares a text by order does not.
    boolean holds(Property property) {
        try {
            return property.condition().holds(name -> values.getOrDefault(name, Value.ZERO));
        } catch (IllegalStateException | ArithmeticException notNumbers) {
            return false;
        }
    }

    String text(Quantity quantity) {
        Value value = values.get(quantity.name());
        if (value == null) {
            return "not known";
        }
        return value.asNumber() == null ? "\"" + value + "\"" : value.text();
    }

    /// As [#text], without quotes.
    String bare(Quantity quantity) {
        Value value = values.get(quantity.name());
        return value == null ? "" : value.text();
    }
}

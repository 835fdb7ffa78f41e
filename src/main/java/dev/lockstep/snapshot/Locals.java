package dev.lockstep.snapshot;

import java.util.ArrayList;
import java.util.List;

/// The values that only one thread sees.
///
/// @param read the variables that the present line of its script has read and not used yet, with the values they had
///     then, oldest first; the variable itself may have another value by now
/// @param kept the locals of its script, in the order in which they were first set
public record Locals(List<Value> read, List<Value> kept) {

    public static final Locals NONE = new Locals(List.of(), List.of());

    /// One of them.
    ///
    /// @param name of the local, or of the variable
    /// @param value as text
    public record Value(String name, String value) {
        @Override
        public String toString() {
            return name + " = " + value;
        }
    }

    public Locals {
        read = List.copyOf(read);
        kept = List.copyOf(kept);
    }

    public boolean isEmpty() {
        return read.isEmpty() && kept.isEmpty();
    }

    /// Those read first, then the locals.
    public List<Value> all() {
        List<Value> all = new ArrayList<>(read);
        all.addAll(kept);
        return all;
    }

    /// After a variable was read.
    public Locals reading(Value value) {
        return new Locals(with(read, value), kept);
    }

    /// After a local was set.
    public Locals keeping(Value value) {
        return new Locals(read, with(kept, value));
    }

    /// After the line of the script is over: what it read is used.
    public Locals used() {
        return read.isEmpty() ? this : new Locals(List.of(), kept);
    }

    private static List<Value> with(List<Value> values, Value value) {
        List<Value> next = new ArrayList<>(values);
        for (int at = 0; at < next.size(); at++) {
            if (next.get(at).name().equals(value.name())) {
                next.set(at, value);
                return next;
            }
        }
        next.add(value);
        return next;
    }
}

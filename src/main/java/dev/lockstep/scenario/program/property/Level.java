package dev.lockstep.scenario.program.property;

import dev.lockstep.event.Event;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.program.term.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// A number that begins at 0 and goes up and down, or is set, with events of some kinds.
///
/// @param changes the change by each kind of event
/// @param only a filter on the events of these kinds
record Level(String name, Map<Class<? extends Event>, Change> changes, Predicate<Event> only)
        implements
            Quantity.Memoryless {

    @FunctionalInterface
    interface Change {
        long after(long before, Event event);
    }

    static Level of(String name) {
        return new Level(name, Map.of(), _ -> true);
    }

    Level up(Class<? extends Event> kind) {
        return with(kind, (before, _) -> before + 1);
    }

    Level down(Class<? extends Event> kind) {
        return with(kind, (before, _) -> before - 1);
    }

    <E extends Event> Level by(Class<E> kind, ToLongFunction<E> amount) {
        return with(kind, (before, event) -> before + amount.applyAsLong(kind.cast(event)));
    }

    <E extends Event> Level set(Class<E> kind, ToLongFunction<E> value) {
        return with(kind, (_, event) -> value.applyAsLong(kind.cast(event)));
    }

    Level only(Predicate<Event> meant) {
        return new Level(name, changes, meant);
    }

    private Level with(Class<? extends Event> kind, Change change) {
        Map<Class<? extends Event>, Change> more = new LinkedHashMap<>(changes);
        more.put(kind, change);
        return new Level(name, Map.copyOf(more), only);
    }

    /// Equal by name, since the functions of events cannot be compared.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Level level && level.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public Value initial() {
        return Value.ZERO;
    }

    @Override
    public boolean feeds(ThreadId thread, Event event) {
        return changes.containsKey(event.getClass()) && only.test(event);
    }

    @Override
    public Value after(@Nullable Value before, ThreadId thread, Event event) {
        Change change = changes.get(event.getClass());
        long now = before == null ? 0 : before.number();
        return Value.of(change == null ? now : change.after(now, event));
    }
}

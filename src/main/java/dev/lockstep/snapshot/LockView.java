package dev.lockstep.snapshot;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;

/// A lock as it stands: who holds it, who stands in line, and who waits on one of its conditions.
///
/// @param holder who holds it, or null
/// @param heldSince since when, or null
/// @param line who is blocked on it and since when, in order of arrival; not a promise of who is next
/// @param waiting who waits on one of its conditions, in order of arrival
/// @param signals the last signal on each of its conditions, by their names
public record LockView(
        LockId id,
        @Nullable ThreadId holder,
        @Nullable Moment heldSince,
        PMap<ThreadId, Moment> line,
        PMap<ThreadId, Waiter> waiting,
        PMap<String, Signal> signals) {

    /// A signal.
    ///
    /// @param heard whether anybody waited who had not been woken yet
    /// @param woke who was woken by it, where that is known: on real threads nobody tells
    public record Signal(ThreadId by, Moment at, boolean heard, PVector<ThreadId> woke) {}

    /// A lock that nobody holds or waits for.
    public static LockView free(LockId id) {
        return new LockView(id, null, null, OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty());
    }

    /// Whether nobody holds it or waits for it.
    public boolean isIdle() {
        return holder == null && line.isEmpty() && waiting.isEmpty();
    }

    /// Who is blocked on it, in order of arrival.
    public List<ThreadId> blocked() {
        return List.copyOf(line.keySet());
    }

    /// Who waits on the condition of this name, in order of arrival.
    public List<Waiter> waitingOn(String condition) {
        return waiting.values().stream()
                .filter(waiter -> waiter.condition().name().equals(condition))
                .toList();
    }

    public LockView heldBy(@Nullable ThreadId next, @Nullable Moment since) {
        return new LockView(id, next, since, line, waiting, signals);
    }

    public LockView blocking(ThreadId thread, Moment now) {
        return new LockView(id, holder, heldSince, line.plus(thread, now), waiting, signals);
    }

    public LockView keepingWaiting(Waiter waiter) {
        return new LockView(id, holder, heldSince, line, waiting.plus(waiter.thread(), waiter), signals);
    }

    public LockView signalled(String condition, Signal signal) {
        return new LockView(id, holder, heldSince, line, waiting, signals.plus(condition, signal));
    }

    /// As it is once the last signal on the condition has woken `thread`.
    public LockView reaching(String condition, ThreadId thread) {
        Signal last = signals.get(condition);
        return last == null
                ? this
                : signalled(condition, new Signal(last.by(), last.at(), last.heard(), last.woke().plus(thread)));
    }

    /// As it is once `thread` has left the line and every condition.
    public LockView without(ThreadId thread) {
        return new LockView(id, holder, heldSince, line.minus(thread), waiting.minus(thread), signals);
    }

    /// As it is if only `threads` live.
    public LockView among(Set<ThreadId> threads) {
        LockView then = holder == null || threads.contains(holder) ? this : heldBy(null, null);
        for (ThreadId thread : line.keySet()) {
            then = threads.contains(thread) ? then : then.without(thread);
        }
        for (ThreadId thread : waiting.keySet()) {
            then = threads.contains(thread) ? then : then.without(thread);
        }
        return then;
    }
}

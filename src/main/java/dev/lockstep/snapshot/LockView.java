package dev.lockstep.snapshot;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// The state of a lock after an event: its holder, the blocked threads, and the waiters on its conditions.
///
/// @param holder the thread that holds it, or null
/// @param heldSince since when, or null
/// @param line the threads blocked on it and since when, in order of arrival, which need not be the order of service
/// @param waiting the waiters on its conditions, in order of arrival
/// @param signals the last signal on each of its conditions, by their names
/// @param conditions the names of its conditions, as far as they are known
public record LockView(
        LockId id,
        @Nullable ThreadId holder,
        @Nullable Moment heldSince,
        PMap<ThreadId, Moment> line,
        PMap<ThreadId, Waiter> waiting,
        PMap<String, Signal> signals,
        PVector<String> conditions) {

    /// A signal.
    ///
    /// @param heard whether a thread waited that had not been woken yet
    /// @param woke the threads that it woke, as far as known: on real threads that is not recorded
    public record Signal(ThreadId by, Moment at, boolean heard, PVector<ThreadId> woke) {}

    /// A lock without holder and waiters.
    public static LockView free(LockId id) {
        return new LockView(
                id, null, null, OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty(), TreePVector.empty());
    }

    /// Whether it has neither holder nor waiters.
    public boolean isIdle() {
        return holder == null && line.isEmpty() && waiting.isEmpty();
    }

    /// The threads blocked on it, in order of arrival.
    public List<ThreadId> blocked() {
        return List.copyOf(line.keySet());
    }

    /// The waiters on the condition of this name, in order of arrival.
    public List<Waiter> waitingOn(String condition) {
        return waiting.values().stream()
                .filter(waiter -> waiter.condition().name().equals(condition))
                .toList();
    }

    /// This view with one more condition, if it is not known yet.
    public LockView knowing(String condition) {
        return conditions.contains(condition)
                ? this
                : new LockView(id, holder, heldSince, line, waiting, signals, conditions.plus(condition));
    }

    public LockView heldBy(@Nullable ThreadId next, @Nullable Moment since) {
        return new LockView(id, next, since, line, waiting, signals, conditions);
    }

    public LockView blocking(ThreadId thread, Moment now) {
        return new LockView(id, holder, heldSince, line.plus(thread, now), waiting, signals, conditions);
    }

    public LockView keepingWaiting(Waiter waiter) {
        LockView known = knowing(waiter.condition().name());
        return new LockView(
                id, holder, heldSince, line, waiting.plus(waiter.thread(), waiter), signals, known.conditions);
    }

    public LockView signalled(String condition, Signal signal) {
        LockView known = knowing(condition);
        return new LockView(
                id, holder, heldSince, line, waiting, signals.plus(condition, signal), known.conditions);
    }

    /// This view after the last signal on the condition has woken `thread`.
    public LockView reaching(String condition, ThreadId thread) {
        Signal last = signals.get(condition);
        return last == null
                ? this
                : signalled(condition, new Signal(last.by(), last.at(), last.heard(), last.woke().plus(thread)));
    }

    /// This view without `thread` among the blocked and the waiters.
    public LockView without(ThreadId thread) {
        return new LockView(
                id, holder, heldSince, line.minus(thread), waiting.minus(thread), signals, conditions);
    }

    /// This view without `thread` among the blocked.
    public LockView withoutInLine(ThreadId thread) {
        return new LockView(id, holder, heldSince, line.minus(thread), waiting, signals, conditions);
    }

    /// This view without threads other than `threads`.
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

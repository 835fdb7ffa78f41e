package dev.lockstep.snapshot;

import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadId;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/// A key of a cache. The holder and the waiters of its lock are in [Snapshot#lock].
///
/// @param stored the value, or null where none is stored
/// @param computes the threads that compute it, and since when; more than one only in a flawed cache
/// @param users how many callers hold or wait for its lock
/// @param stale whether it was invalidated during the compute under way, so that the result will not be stored
/// @param lastFault what the last compute threw, or null where it returned
public record KeyView(
        Object key,
        @Nullable Object stored,
        PMap<ThreadId, Moment> computes,
        int users,
        boolean stale,
        @Nullable Fault lastFault) {

    public static KeyView bare(Object key) {
        return new KeyView(key, null, OrderedPMap.empty(), 0, false, null);
    }

    /// The thread that began to compute it first, or null.
    public @Nullable ThreadId computing() {
        return computes.isEmpty() ? null : computes.keySet().iterator().next();
    }

    /// The key as text.
    public String label() {
        return ObjectText.of(key);
    }

    /// The stored value as text, empty where none is stored.
    public String storedLabel() {
        return stored == null ? "" : ObjectText.ofValue(stored);
    }

    /// Whether no value is stored, no thread computes and none uses its lock.
    public boolean isBare() {
        return stored == null && computes.isEmpty() && users == 0;
    }

    public KeyView storing(@Nullable Object value) {
        return new KeyView(key, value, computes, users, stale, lastFault);
    }

    public KeyView used(int by) {
        return new KeyView(key, stored, computes, by, stale, lastFault);
    }

    public KeyView began(ThreadId thread, Moment now) {
        return new KeyView(key, stored, computes.plus(thread, now), users, !computes.isEmpty() && stale, lastFault);
    }

    public KeyView ended(ThreadId thread, @Nullable Fault fault) {
        PMap<ThreadId, Moment> others = computes.minus(thread);
        return new KeyView(key, stored, others, users, stale && !others.isEmpty(), fault);
    }

    /// This view without its value; the result of a compute under way will not be stored.
    public KeyView invalidated() {
        return new KeyView(key, null, computes, users, !computes.isEmpty(), lastFault);
    }
}

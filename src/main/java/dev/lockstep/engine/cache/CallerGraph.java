package dev.lockstep.engine.cache;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.GuardedState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Which caller computes which keys and which waits for which key's lock; guarded by the master lock.
///
/// A lock has one holder and a caller waits for one lock at a time, so there is one path from a caller along *wants*
/// and *is computed by*, and waiting would never end exactly when that path comes back to the caller: a cycle in the
/// waits-for graph (R. C. Holt, *Some Deadlock Properties of Computer Systems*, ACM Computing Surveys 4(3), 1972). A
/// wait is recorded before it begins and in the same critical section in which the path is followed, so the last caller
/// sees the whole cycle, and no cycle ever closes.
///
/// Only a caller that computes a key waits while it holds the lock of a key, so no other can be in a cycle, and its
/// waits need not be recorded.
final class CallerGraph<K> implements GuardedState {

    /// The keys each caller computes, outermost first.
    private final Map<ThreadId, List<KeyLock<K>>> computes = new HashMap<>();

    /// The key that each computing caller waits for inside its compute.
    private final Map<ThreadId, KeyLock<K>> wants = new HashMap<>();

    boolean isComputing(ThreadId caller) {
        return computes.containsKey(caller);
    }

    void waits(ThreadId caller, KeyLock<K> lock) {
        wants.put(caller, lock);
    }

    void waitsNoMore(ThreadId caller) {
        wants.remove(caller);
    }

    void computeBegan(ThreadId caller, KeyLock<K> lock) {
        waitsNoMore(caller);
        lock.computedBy = caller;
        computes.computeIfAbsent(caller, first -> new ArrayList<>(1)).add(lock);
    }

    void computeEnded(ThreadId caller, KeyLock<K> lock) {
        lock.computedBy = null;
        List<KeyLock<K>> nested = computes.getOrDefault(caller, List.of());
        nested.removeLast();
        if (nested.isEmpty()) {
            computes.remove(caller);
        }
    }

    /// Checks that `caller` may wait for `wanted`.
    ///
    /// @return why not; null if it may
    @Nullable CallRefusedException refusal(ThreadId caller, KeyLock<K> wanted) {
        if (caller.equals(wanted.computedBy)) {
            return new RecursiveComputeException(ownChain(caller, wanted));
        }
        return isComputing(caller) ? cycle(caller, wanted) : null;
    }

    private String ownChain(ThreadId caller, KeyLock<K> wanted) {
        List<KeyLock<K>> nested = computes.getOrDefault(caller, List.of());
        StringJoiner chain = new StringJoiner(" → ");
        for (KeyLock<K> lock : nested.subList(nested.indexOf(wanted), nested.size())) {
            chain.add(KeyText.of(lock.key));
        }
        return chain.add(KeyText.of(wanted.key)).toString();
    }

    private @Nullable CallerCycleException cycle(ThreadId caller, KeyLock<K> wanted) {
        StringJoiner chain = new StringJoiner(" → ").add(caller.name());
        KeyLock<K> next = wanted;
        while (next != null && next.computedBy != null) {
            chain.add(KeyText.of(next.key)).add(next.computedBy.name());
            if (next.computedBy.equals(caller)) {
                return new CallerCycleException(chain.toString());
            }
            next = wants.get(next.computedBy);
        }
        return null;
    }
}

package dev.lockstep.engine.cache;

import dev.lockstep.runtime.GuardedState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The locks of the keys in use, and the graph of their callers; guarded by the master lock.
///
/// Locks are stored under the hash their key had at first and removed by identity, so that removing one never calls a
/// method of a key: a key that throws or changes cannot leave its entry behind.
public final class LockTable<K> implements GuardedState {

    private final Map<Integer, List<KeyLock<K>>> byHash = new LinkedHashMap<>();
    private int size;

    final CallerGraph<K> callers = new CallerGraph<>();

    public @Nullable KeyLock<K> find(K key, int hash) {
        for (KeyLock<K> lock : byHash.getOrDefault(hash, List.of())) {
            if (Objects.equals(key, lock.key)) {
                return lock;
            }
        }
        return null;
    }

    public void add(KeyLock<K> lock) {
        byHash.computeIfAbsent(lock.hash, absent -> new ArrayList<>(1)).add(lock);
        size++;
    }

    public void remove(KeyLock<K> lock) {
        List<KeyLock<K>> alike = byHash.getOrDefault(lock.hash, List.of());
        alike.removeIf(other -> other == lock);
        if (alike.isEmpty()) {
            byHash.remove(lock.hash);
        }
        size--;
    }

    int size() {
        return size;
    }

    Stream<KeyLock<K>> locks() {
        return byHash.values().stream().flatMap(List::stream);
    }
}

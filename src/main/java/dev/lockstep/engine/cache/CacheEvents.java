package dev.lockstep.engine.cache;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.CacheEvent.Locks;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Emits the events of one cache; makes none in an unobserved run.
public final class CacheEvents {

    private final EngineRuntime runtime;
    private final EngineId id;

    public CacheEvents(EngineRuntime runtime, EngineId id) {
        this.runtime = runtime;
        this.id = id;
    }

    /// The first event of a cache whose locks deviate from the pattern; emitted once.
    public void made(Locks locks) {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.Made(id, locks));
        }
    }

    public void opened() {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.Stated(id, List.of(), Map.of(), Map.of()));
        }
    }

    <K, V> void stated(List<Map.Entry<K, V>> values, LockTable<K> table) {
        if (runtime.observed()) {
            Map<Object, Integer> users = new LinkedHashMap<>();
            Map<Object, ThreadId> computing = new LinkedHashMap<>();
            table.locks().forEach(lock -> {
                users.put(lock.key, lock.users);
                if (lock.computedBy != null) {
                    computing.put(lock.key, lock.computedBy);
                }
            });
            List<CacheEvent.Entry> entries = values.stream()
                    .map(value -> new CacheEvent.Entry(value.getKey(), value.getValue()))
                    .toList();
            runtime.emit(new CacheEvent.Stated(id, entries, users, computing));
        }
    }

    public void hit(Object key, boolean secondCheck) {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.Hit(id, key, secondCheck));
        }
    }

    public void missed(Object key) {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.Missed(id, key));
        }
    }

    public void entered(Object key, int users) {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.Entered(id, key, users));
        }
    }

    public void left(Object key, int users) {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.Left(id, key, users));
        }
    }

    void refused(Object key, CallRefusedException refusal) {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.Refused(id, key, refusal.chain()));
        }
    }

    public void computeBegan(Object key) {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.ComputeBegan(id, key));
        }
    }

    public void computeEnded(Object key, @Nullable Object value, Kept kept) {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.ComputeEnded(id, key, value, kept));
        }
    }

    public void computeFailed(Object key, Throwable thrown) {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.ComputeFailed(id, key, Fault.of(thrown)));
        }
    }

    void invalidated(Object key, boolean present, boolean computing) {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.Invalidated(id, key, present, computing));
        }
    }

    void cleared(int removed) {
        if (runtime.observed()) {
            runtime.emit(new CacheEvent.Cleared(id, removed));
        }
    }
}

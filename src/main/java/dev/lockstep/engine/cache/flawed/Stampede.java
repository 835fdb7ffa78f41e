package dev.lockstep.engine.cache.flawed;

import dev.lockstep.engine.cache.CacheEvents;
import dev.lockstep.engine.cache.ComputeFailedException;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.cache.Loader;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.CacheEvent.Locks;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.SharedMap;
import org.jspecify.annotations.Nullable;

/// A cache without any lock. **Flawed**: at the line marked `wrong` every caller that missed computes, so when many
/// miss the same key at once, all of them do the same work: a stampede.
///
/// Right: the first caller holds the key's lock, and the others wait for its value, as in [KeyedCache].
public final class Stampede<K, V> implements FlawedCache<K, V> {

    private final SharedMap<K, V> values;
    private final CacheEvents events;

    public Stampede(EngineRuntime runtime, EngineId id) {
        this.values = runtime.map(EngineLocks.values(id));
        this.events = new CacheEvents(runtime, id);
        events.made(Locks.NONE);
        events.opened();
    }

    @Override
    public @Nullable V getOrCompute(K key, Loader<? super K, ? extends V> loader) {
        V value = values.get(key);
        if (value != null) {
            events.hit(key, false);
            return value;
        }
        events.missed(key);

        return compute(key, loader); // wrong: so does every other caller that has just missed the key
    }

    private @Nullable V compute(K key, Loader<? super K, ? extends V> loader) {
        events.computeBegan(key);
        try {
            V value = loader.load(key);
            if (value != null) {
                values.put(key, value);
            }
            events.computeEnded(key, value, value == null ? Kept.NULL : Kept.STORED);
            return value;
        } catch (Exception thrown) {
            events.computeFailed(key, thrown);
            throw new ComputeFailedException(key, thrown);
        }
    }
}

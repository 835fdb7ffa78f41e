package dev.lockstep.engine.cache.flawed;

import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.cache.Loader;
import org.jspecify.annotations.Nullable;

/// A cache with one thing wrong, kept to be shown wrong. It has no more than the pattern needs: [KeyedCache] says what
/// should happen.
@FunctionalInterface
public interface FlawedCache<K, V> {

    /// The value of `key`: the stored one, or else one that `loader` computes.
    ///
    /// @throws ComputeFailedException if `loader` threw to this caller
    /// @throws InterruptedException never, where the wait for a lock cannot be interrupted
    @Nullable V getOrCompute(K key, Loader<? super K, ? extends V> loader) throws InterruptedException;
}

package dev.lockstep.engine.cache;

import org.jspecify.annotations.Nullable;

/// Computes the value of a key that is not in the cache.
///
/// It runs in its caller's thread, which holds the key's lock and, inside another compute, that key's too, but never
/// the master lock. It may ask the cache for other keys, and may invalidate any.
@FunctionalInterface
public interface Loader<K, V> {

    /// Computes the value of `key`.
    ///
    /// @return the value; null is given to the caller but not stored
    /// @throws Exception if there is none; the caller of the cache gets it as the cause of a [ComputeFailedException]
    @Nullable V load(K key) throws Exception;
}

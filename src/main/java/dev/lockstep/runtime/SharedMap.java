package dev.lockstep.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A map that threads share without a lock. Operations on one key are atomic and depend only on operations on the same
/// key; those over all keys depend on every operation of the map. Neither keys nor values may be null.
public interface SharedMap<K, V> {

    /// The value of `key`, or null.
    @Nullable V get(K key);

    /// Stores `value`; a key already present keeps its place in the order.
    ///
    /// @return what was stored before, or null
    @Nullable V put(K key, V value);

    /// Removes `key`.
    ///
    /// @return what was stored, or null
    @Nullable V remove(K key);

    /// How many keys there are.
    int size();

    /// Removes all keys.
    void clear();

    /// What is stored, in the order in which the keys were first put. Other threads may change the map meanwhile: for a
    /// consistent list, call it where none can.
    List<Map.Entry<K, V>> entries();
}

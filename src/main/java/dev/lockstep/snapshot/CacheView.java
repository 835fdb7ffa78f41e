package dev.lockstep.snapshot;

import dev.lockstep.event.CacheEvent.Made;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;

/// A keyed-lock cache as it stands.
///
/// @param keys every key with a value, a user or a compute, and a limited number of keys that had one, in the order
///     they were first seen
/// @param counts what was seen of it; after events were lost these are too small, and the engine's own counters are
///     right
/// @param refused the last few calls that were refused, oldest first
/// @param made how the implementation that runs is made
/// @param statedAt the number of the event from which on this is known without a gap
public record CacheView(
        EngineId id,
        PMap<Object, KeyView> keys,
        CacheCounts counts,
        PVector<RefusedCall> refused,
        Made made,
        long statedAt) {

    public static final int MOST_BARE_KEYS = 256;

    /// The lock that all keys have in common: the one around the lock table, or the only one; null where there is none.
    public @Nullable LockId common() {
        return made.locks().common(id);
    }

    /// Whether each key has a lock of its own.
    public boolean hasKeyLocks() {
        return made.locks().ofKeys();
    }

    /// Whether it is known how many keys have an entry in the lock table.
    public boolean countsEntries() {
        return made.locks().counted();
    }

    /// The lock of `key`.
    public LockId lockOf(Object key) {
        return EngineLocks.key(id, key);
    }

    /// How many keys have an entry in the lock table.
    public int lockTableSize() {
        return (int) keys.values().stream().filter(key -> key.users() > 0).count();
    }

    public KeyView key(Object key) {
        KeyView known = keys.get(key);
        return known == null ? KeyView.bare(key) : known;
    }

    /// With the key as it is now; a key with nothing left is forgotten where there are many.
    public CacheView with(KeyView key) {
        boolean forget = key.isBare() && keys.size() > MOST_BARE_KEYS;
        return with(forget ? keys.minus(key.key()) : keys.plus(key.key(), key));
    }

    public CacheView with(PMap<Object, KeyView> next) {
        return new CacheView(id, next, counts, refused, made, statedAt);
    }

    public CacheView with(Made how) {
        return new CacheView(id, keys, counts, refused, how, statedAt);
    }

    public CacheView counting(CacheCounts next) {
        return new CacheView(id, keys, next, refused, made, statedAt);
    }
}

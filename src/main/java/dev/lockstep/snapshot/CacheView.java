package dev.lockstep.snapshot;

import dev.lockstep.event.CacheEvent.Made;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;

/// The state of a keyed-lock cache after an event.
///
/// @param keys every key with a value, a user or a compute, and a limited number of keys that had one, in the order
///     they were first seen
/// @param counts the events seen; after events were lost these are too small, and the engine's own counters are right
/// @param refused the last few calls that were refused, oldest first
/// @param made how the implementation is built
/// @param statedAt the number of the event since which no event was missing
public record CacheView(
        EngineId id,
        PMap<Object, KeyView> keys,
        CacheCounts counts,
        PVector<RefusedCall> refused,
        Made made,
        long statedAt) {

    public static final int MOST_BARE_KEYS = 256;

    /// The lock that every key uses: the one around the lock table, or the only one; null where there is none.
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

    /// This view with `key` replaced; a bare key is forgotten where there are many.
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

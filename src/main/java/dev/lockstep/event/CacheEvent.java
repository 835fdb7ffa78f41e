package dev.lockstep.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happens in a keyed-lock cache. Events hold the keys and values themselves; text is made of them only when
/// shown.
public sealed interface CacheEvent extends EngineEvent {

    /// What became of a computed value.
    enum Kept {
        /// It is in the cache.
        STORED,
        /// It was null, which is returned but never stored.
        NULL,
        /// Its key was invalidated while it was computed; its caller has it, the cache does not.
        INVALIDATED
    }

    /// Which locks a cache has.
    enum Locks {
        /// A master lock around the table of locks, and in the table a lock for each key, as long as a caller uses it.
        TABLE(EngineLocks.MASTER, true, true),
        /// As [#TABLE], but the users of a key's lock are not counted, so that it stays in the table.
        KEPT_TABLE(EngineLocks.MASTER, true, false),
        /// One for all keys.
        ONE(EngineLocks.GLOBAL, false, false),
        /// None at all.
        NONE(null, false, false);

        private final @Nullable String common;
        private final boolean ofKeys;
        private final boolean counted;

        Locks(@Nullable String common, boolean ofKeys, boolean counted) {
            this.common = common;
            this.ofKeys = ofKeys;
            this.counted = counted;
        }

        /// The one lock of `cache` that every key uses; null where there is none.
        public @Nullable LockId common(EngineId cache) {
            return common == null ? null : new LockId(cache.name(), common);
        }

        /// Whether each key has a lock of its own.
        public boolean ofKeys() {
            return ofKeys;
        }

        /// Whether the users of a key's lock are counted, so that it leaves the table with the last of them.
        public boolean counted() {
            return counted;
        }
    }

    /// Which locks this implementation has; the first event of a cache that deviates from the pattern. A cache that
    /// records none has [Locks#TABLE].
    record Made(EngineId engine, Locks locks) implements CacheEvent {

        /// The locks of a cache that records no [Made]: by the pattern.
        public static Made asThePatternAsks(EngineId engine) {
            return new Made(engine, Locks.TABLE);
        }
    }

    /// A statement of the whole state, made under the master lock when the cache opens and after events were lost.
    ///
    /// @param values what is stored, in the order it was stored
    /// @param users how many callers hold or wait for each key's lock
    /// @param computing which thread computes which key
    record Stated(
            EngineId engine,
            List<Entry> values,
            Map<Object, Integer> users,
            Map<Object, ThreadId> computing)
            implements
                CacheEvent {

        public Stated {
            values = List.copyOf(values);
            users = OrderedCopies.copyOf(users);
            computing = OrderedCopies.copyOf(computing);
        }
    }

    /// A stored key and its value.
    record Entry(Object key, Object value) {}

    /// The value was there.
    ///
    /// @param secondCheck whether it was found only by the second look, under the key's lock
    record Hit(EngineId engine, Object key, boolean secondCheck) implements CacheEvent {}

    /// The first look, without a lock, found nothing.
    record Missed(EngineId engine, Object key) implements CacheEvent {}

    /// The caller entered the lock table for this key; recorded under the master lock.
    ///
    /// @param users how many callers hold or wait for the key's lock now
    record Entered(EngineId engine, Object key, int users) implements CacheEvent {}

    /// The caller left the lock table; at no users the entry is gone. Recorded under the master lock.
    record Left(EngineId engine, Object key, int users) implements CacheEvent {}

    /// The caller, holding the key's lock, begins to compute.
    record ComputeBegan(EngineId engine, Object key) implements CacheEvent {}

    /// The computation returned.
    record ComputeEnded(EngineId engine, Object key, @Nullable Object value, Kept kept) implements CacheEvent {}

    /// The computation threw; nothing is stored, and the next caller in line tries.
    record ComputeFailed(EngineId engine, Object key, Fault fault) implements CacheEvent {}

    /// The key was invalidated.
    ///
    /// @param present whether a value was stored
    /// @param computing whether the key is being computed, so that its value will not be stored
    record Invalidated(EngineId engine, Object key, boolean present, boolean computing) implements CacheEvent {}

    /// Everything was removed.
    record Cleared(EngineId engine, int removed) implements CacheEvent {}

    /// Going on would have closed a cycle, so the call was refused.
    ///
    /// @param chain the callers and keys of the cycle, in order, as a sentence
    record Refused(EngineId engine, Object key, String chain) implements CacheEvent {}
}

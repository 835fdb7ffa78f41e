package dev.lockstep.scenario.program.property;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.program.term.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How many callers of a cache wait for a lock whose holder computes another key than theirs.
///
/// A caller that takes a lock for a moment to record that a compute begins does not count: a holder counts only once it
/// has slept, begun to wait or begun another compute while it held the lock, inside the compute.
///
/// A search must order the steps that begin and end such a wait: requesting a lock, giving up, computing. Acquires and
/// releases are ordered by the lock itself; and a caller that held it through a compute releases it after that.
record NeedlessWaits() implements Quantity.HistoryDependent {

    private static final Set<Class<? extends Event>> FEED = Set.of(
            LockEvent.Blocked.class,
            LockEvent.GaveUp.class,
            CacheEvent.ComputeBegan.class,
            CacheEvent.ComputeEnded.class,
            CacheEvent.ComputeFailed.class,
            ThreadEvent.SleepBegan.class);
    private static final Set<Class<? extends Event>> WORK = Set
            .of(LockEvent.Blocked.class, CacheEvent.ComputeBegan.class, ThreadEvent.SleepBegan.class);
    private static final Set<Class<? extends Event>> KEPT = Set
            .of(LockEvent.Acquired.class, LockEvent.Released.class, CacheEvent.Missed.class);

    @Override
    public String name() {
        return "needless waits";
    }

    @Override
    public Value initial() {
        return Value.ZERO;
    }

    @Override
    public History begin() {
        return new CallersAndHolders();
    }

    @Override
    public boolean isAboutWaiting() {
        return true;
    }

    @Override
    public boolean feeds(ThreadId thread, Event event) {
        return FEED.contains(event.getClass());
    }

    /// Which locks each caller wants and holds, and which keys it computes, at the present event.
    private static final class CallersAndHolders implements History {

        private final Map<ThreadId, Object> wanted = new HashMap<>();
        private final Map<ThreadId, LockId> waits = new HashMap<>();
        private final Map<LockId, ThreadId> holders = new HashMap<>();
        private final Map<ThreadId, Set<Object>> computes = new HashMap<>();
        /// Locks held since before a compute began, and whether the holder has slept, waited or computed meanwhile.
        private final Map<LockId, Boolean> heldThrough = new HashMap<>();

        @Override
        public boolean sees(ThreadId thread, Event event) {
            return FEED.contains(event.getClass()) || KEPT.contains(event.getClass());
        }

        @Override
        public Value after(ThreadId thread, Event event) {
            if (WORK.contains(event.getClass())) {
                work(thread);
            }
            if (event instanceof LockEvent of) {
                lock(thread, of);
            } else if (event instanceof CacheEvent of) {
                compute(thread, of);
            }
            return Value.of(
                    waits.entrySet().stream()
                            .filter(wait -> isNeedless(wait.getKey(), wait.getValue()))
                            .count());
        }

        private void lock(ThreadId thread, LockEvent event) {
            if (event instanceof LockEvent.Blocked(var lock)) {
                waits.put(thread, lock);
            } else if (event instanceof LockEvent.GaveUp) {
                waits.remove(thread);
            } else if (event instanceof LockEvent.Acquired(var lock)) {
                waits.remove(thread);
                holders.put(lock, thread);
            } else if (event instanceof LockEvent.Released(var lock)) {
                holders.remove(lock);
                heldThrough.remove(lock);
            }
        }

        private void compute(ThreadId thread, CacheEvent event) {
            if (event instanceof CacheEvent.Missed missed) {
                wanted.put(thread, missed.key());
            } else if (event instanceof CacheEvent.ComputeBegan began) {
                computes.computeIfAbsent(thread, _ -> new HashSet<>()).add(began.key());
                holders.forEach((lock, holder) -> {
                    if (holder.equals(thread)) {
                        heldThrough.putIfAbsent(lock, false);
                    }
                });
            } else if (event instanceof CacheEvent.ComputeEnded ended) {
                computed(thread, ended.key());
            } else if (event instanceof CacheEvent.ComputeFailed failed) {
                computed(thread, failed.key());
            }
        }

        private void work(ThreadId thread) {
            heldThrough.replaceAll((lock, worked) -> worked || thread.equals(holders.get(lock)));
        }

        private void computed(ThreadId thread, Object key) {
            computes.getOrDefault(thread, new HashSet<>()).remove(key);
        }

        private boolean isNeedless(ThreadId caller, LockId lock) {
            ThreadId holder = holders.get(lock);
            Set<Object> under = holder == null ? Set.of() : computes.getOrDefault(holder, Set.of());
            return heldThrough.getOrDefault(lock, false)
                    && !under.isEmpty()
                    && !under.contains(wanted.getOrDefault(caller, ""));
        }
    }
}

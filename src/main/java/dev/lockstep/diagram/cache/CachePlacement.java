package dev.lockstep.diagram.cache;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The place of each thread in a cache. A thread in none of them is at home, with the callers.
///
/// @param atCommon the holder of the lock that all keys have in common; one at most, unless events were lost
/// @param commonLine the threads in line for it, in order of arrival
/// @param inside the threads that hold a key's lock or compute the key, by key, in the order of the threads
/// @param line the threads in line for a key's lock, by key, in order of arrival
record CachePlacement(
        List<ThreadView> atCommon,
        List<ThreadView> commonLine,
        Map<Object, List<ThreadView>> inside,
        Map<Object, List<ThreadView>> line) {

    static CachePlacement of(Snapshot snapshot, CacheView cache) {
        CachePlacement places = new CachePlacement(
                new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        LockId common = cache.common();
        if (common != null) {
            for (ThreadId blocked : snapshot.lock(common).blocked()) {
                add(places.commonLine, snapshot.thread(blocked));
            }
        }
        for (Object key : cache.keys().keySet()) {
            for (ThreadId blocked : snapshot.lock(cache.lockOf(key)).blocked()) {
                add(places.line.computeIfAbsent(key, none -> new ArrayList<>()), snapshot.thread(blocked));
            }
        }
        Set<ThreadId> inLine = new HashSet<>();
        places.commonLine.forEach(thread -> inLine.add(thread.id()));
        places.line.values().forEach(line -> line.forEach(thread -> inLine.add(thread.id())));
        for (ThreadView thread : snapshot.threads().values()) {
            if (!inLine.contains(thread.id()) && !(thread.activity() instanceof Activity.Over)) {
                places.enter(thread, cache, common);
            }
        }
        return places;
    }

    private static void add(List<ThreadView> line, @Nullable ThreadView thread) {
        if (thread != null) {
            line.add(thread);
        }
    }

    private void enter(ThreadView thread, CacheView cache, @Nullable LockId common) {
        for (int at = thread.holds().size() - 1; at >= 0; at--) {
            LockId lock = thread.holds().get(at).lock();
            if (lock.equals(common)) {
                atCommon.add(thread);
                return;
            }
            Object key = lock.key();
            if (key != null && lock.equals(cache.lockOf(key))) {
                inside.computeIfAbsent(key, none -> new ArrayList<>()).add(thread);
                return;
            }
        }
        if (thread.innermost() instanceof EngineWork.InCompute compute && compute.cache().equals(cache.id())) {
            inside.computeIfAbsent(compute.key(), none -> new ArrayList<>()).add(thread);
        }
    }

    List<ThreadView> inside(Object key) {
        return inside.getOrDefault(key, List.of());
    }

    List<ThreadView> line(Object key) {
        return line.getOrDefault(key, List.of());
    }
}

package dev.lockstep.diagram;

import dev.lockstep.event.Activity;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.CacheCounts;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.TimedWork;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.TreePVector;

/// Caches of any size, for drawing: every third key is computed, with others in line; every third is stored.
///
/// @param name what every thread's name begins with
record Caches(int callers, int keys, String name) {

    static final EngineId ID = new EngineId("cache");
    static final long NOW = 2_000_000_000L;

    Snapshot snapshot() {
        Threads threads = new Threads();
        PMap<Object, KeyView> views = OrderedPMap.empty();
        int computed = (keys + 2) / 3;
        int next = 0;
        int each = keys == 0 ? 0 : Math.max(0, (callers - 2) / computed);
        for (int at = 0; at < keys; at++) {
            String key = name + "user:" + (123 + at);
            LockId lock = EngineLocks.key(ID, key);
            boolean computing = at % 3 == 0 && each > 0;
            Moment since = new Moment(at, NOW - 40_000_000L, 0);
            ThreadId holder = new ThreadId(name + "C" + next);
            for (int of = 0; computing && of < each; of++) {
                ThreadId caller = new ThreadId(name + "C" + next++);
                if (of == 0) {
                    EngineWork inside = new EngineWork.InCompute(ID, key, since);
                    threads.holding(caller, lock, inside, new TimedWork(since.nanos(), 100_000_000L));
                } else {
                    threads.blocked(caller, lock);
                }
            }
            Fault fault = at % 9 == 2 ? new Fault("IllegalStateException", "no such user") : null;
            views = views.plus(
                    key,
                    new KeyView(
                            key,
                            at % 3 == 1 ? key + " v7" : null,
                            computing ? OrderedPMap.singleton(holder, since) : OrderedPMap.empty(),
                            computing ? each : 0,
                            at % 6 == 0 && computing,
                            fault));
        }
        for (; next < callers; next++) {
            ThreadId caller = new ThreadId(name + "C" + next);
            if (next == callers - 1) {
                threads.holding(caller, EngineLocks.master(ID), null, null);
            } else {
                threads.add(caller, Activity.RUNNING);
            }
        }
        CacheCounts counts = new CacheCounts(120, 7, 41, 40, 2, 0);
        return threads.with(
                NOW, new CacheView(ID, views, counts, TreePVector.empty(), CacheEvent.Made.asThePatternAsks(ID), 0));
    }
}

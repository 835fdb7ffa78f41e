package dev.lockstep.view.objects;

import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.view.objects.Row.Queue;
import dev.lockstep.view.objects.Row.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The rows of engines: a pool's queue, a cache's values, a barrier's round.
final class EngineRows {
    private static final int MOST_TASKS = 8;

    private EngineRows() {}

    static List<Row> of(PoolView pool) {
        String queued = pool.queue().size() + (pool.capacity().isPresent() ? " of " + pool.capacity().getAsInt() : "");
        String tasks = pool.queue().stream().limit(MOST_TASKS).map(TaskId::toString).collect(Collectors.joining(" "));
        String more = pool.queue().size() > MOST_TASKS ? " …" : "";
        List<Row> rows = new ArrayList<>(
                List.of(
                        thing(pool.id() + " phase", "phase", pool.phase().name().toLowerCase(Locale.ROOT), ""),
                        thing(pool.id() + " queue", "queue", queued, tasks + more),
                        thing(
                                pool.id() + " workers",
                                "workers",
                                String.valueOf(pool.workers().size()),
                                pool.workers().size() == pool.target() ? "" : pool.target() + " wanted")));
        List<TaskId> unmarked = pool.lost().unmarked();
        if (!unmarked.isEmpty()) {
            String names = unmarked.stream().limit(MOST_TASKS).map(TaskId::toString).collect(Collectors.joining(" "));
            String dots = unmarked.size() > MOST_TASKS ? " …" : "";
            rows.add(
                    thing(
                            pool.id() + " unmarked", "never marked done", String.valueOf(unmarked.size()),
                            names + dots));
        }
        return rows;
    }

    static List<Row> of(CacheView cache, Snapshot snapshot) {
        List<Row> rows = new ArrayList<>();
        for (KeyView key : cache.keys().values()) {
            ThreadId computing = key.computing();
            List<Queue> crowd = key.computes().size() > 1
                    ? List.of(new Queue("all computing", LockRows.who(snapshot, key.computes().keySet())))
                    : List.of();
            String stored = key.storedLabel().isEmpty() ? "empty" : key.storedLabel();
            rows.add(
                    new Thing(
                            cache.id() + " key " + key.label(),
                            key.label(),
                            computing == null ? stored : "",
                            computing == null ? null : LockRows.who(snapshot, computing),
                            computing == null ? "" : key.stale() ? "computes, will not be kept" : "computes",
                            crowd,
                            false));
        }
        if (cache.countsEntries()) {
            rows.add(thing(cache.id() + " table", "lock table", entries(cache.lockTableSize()), ""));
        }
        return rows;
    }

    static List<Row> of(BarrierView barrier, Snapshot snapshot) {
        List<Queue> here = barrier.arrived().isEmpty()
                ? List.of()
                : List.of(new Queue("arrived", LockRows.who(snapshot, barrier.arrived())));
        Thing arrived = new Thing(
                barrier.id() + " arrived",
                "arrived",
                barrier.arrived().size() + " of " + barrier.parties(),
                null,
                barrier.ghosts().isEmpty() ? "" : barrier.ghosts().size() + " gone, still counted",
                here,
                false);
        return List.of(
                thing(
                        barrier.id() + " generation",
                        barrier.hasGenerations() ? "generation" : "trips",
                        String.valueOf(barrier.generation()),
                        ""),
                arrived,
                thing(barrier.id() + " state", "state", barrier.broken() == null ? "whole" : "broken", ""));
    }

    private static String entries(int size) {
        return size == 1 ? "1 entry" : size + " entries";
    }

    private static Thing thing(String id, String name, String value, String note) {
        return new Thing(id, name, value, null, note, List.of(), false);
    }
}

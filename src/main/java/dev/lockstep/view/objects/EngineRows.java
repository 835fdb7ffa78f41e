package dev.lockstep.view.objects;

import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.view.labels.Labels;
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
        String queued = pool.capacity().isPresent()
                ? someOf(pool.queue().size(), pool.capacity().getAsInt())
                : Integer.toString(pool.queue().size());
        String tasks = pool.queue().stream().limit(MOST_TASKS).map(TaskId::toString).collect(Collectors.joining(" "));
        String more = pool.queue().size() > MOST_TASKS ? " …" : "";
        List<Row> rows = new ArrayList<>(
                List.of(
                        thing(pool.id() + " phase", Labels.text("phase"), Labels.of(pool.phase()), ""),
                        thing(pool.id() + " queue", Labels.text("queue"), queued, tasks + more),
                        thing(
                                pool.id() + " workers",
                                Labels.text("workers"),
                                String.valueOf(pool.workers().size()),
                                pool.workers().size() == pool.target()
                                        ? ""
                                        : Labels.text("wanted", Integer.toString(pool.target())))));
        List<TaskId> unmarked = pool.lost().unmarked();
        if (!unmarked.isEmpty()) {
            String names = unmarked.stream().limit(MOST_TASKS).map(TaskId::toString).collect(Collectors.joining(" "));
            String dots = unmarked.size() > MOST_TASKS ? " …" : "";
            rows.add(
                    thing(
                            pool.id() + " unmarked", Labels.text("neverMarked"), String.valueOf(unmarked.size()),
                            names + dots));
        }
        return rows;
    }

    static List<Row> of(CacheView cache, Snapshot snapshot) {
        List<Row> rows = new ArrayList<>();
        for (KeyView key : cache.keys().values()) {
            ThreadId computing = key.computing();
            List<Queue> crowd = key.computes().size() > 1
                    ? List.of(new Queue(Labels.text("allComputing"), LockRows.who(snapshot, key.computes().keySet())))
                    : List.of();
            String stored = key.storedLabel().isEmpty() ? Labels.text("emptyKey") : key.storedLabel();
            rows.add(
                    new Thing(
                            cache.id() + " key " + key.label(),
                            key.label(),
                            computing == null ? stored : "",
                            computing == null ? null : LockRows.who(snapshot, computing),
                            computing == null ? "" : Labels.text(key.stale() ? "computesStale" : "computes"),
                            crowd,
                            false));
        }
        if (cache.countsEntries()) {
            rows.add(thing(cache.id() + " table", Labels.text("lockTable"), entries(cache.lockTableSize()), ""));
        }
        return rows;
    }

    static List<Row> of(BarrierView barrier, Snapshot snapshot) {
        List<Queue> here = barrier.arrived().isEmpty()
                ? List.of()
                : List.of(new Queue(Labels.text("arrived"), LockRows.who(snapshot, barrier.arrived())));
        Thing arrived = new Thing(
                barrier.id() + " arrived",
                Labels.text("arrived"),
                someOf(barrier.arrived().size(), barrier.parties()),
                null,
                barrier.ghosts().isEmpty() ? "" : Labels.text("ghosts", Integer.toString(barrier.ghosts().size())),
                here,
                false);
        return List.of(
                thing(
                        barrier.id() + " generation",
                        Labels.text(barrier.hasGenerations() ? "generation" : "trips"),
                        String.valueOf(barrier.generation()),
                        ""),
                arrived,
                thing(
                        barrier.id() + " state", Labels.text("state"),
                        Labels.text(barrier.broken() == null ? "whole" : "brokenBarrier"), ""));
    }

    private static String entries(int size) {
        return Labels.text("amountEntries", Integer.toString(size), size);
    }

    private static String someOf(int some, int all) {
        return Labels.text("someOf", Integer.toString(some), Integer.toString(all));
    }

    private static Thing thing(String id, String name, String value, String note) {
        return new Thing(id, name, value, null, note, List.of(), false);
    }
}

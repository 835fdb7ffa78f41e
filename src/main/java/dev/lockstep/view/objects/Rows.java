package dev.lockstep.view.objects;

import dev.lockstep.snapshot.Locals;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.VariableView;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.objects.Row.Heading;
import dev.lockstep.view.objects.Row.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All objects of a run, those that the last step changed marked: variables, local values, semaphores, engines' contents, locks.
final class Rows {
    private Rows() {}

    /// @param before the snapshot before the step; if it is `now`, nothing is marked
    /// @param origin whether the run is simulated
    static List<Row> of(Snapshot now, Snapshot before, RunOrigin origin) {
        Map<String, Thing> then = new HashMap<>();
        for (Row row : of(before, origin)) {
            if (row instanceof Thing thing) {
                then.put(thing.id(), thing);
            }
        }
        return of(now, origin).stream()
                .map(row -> row instanceof Thing thing ? thing.changed(!thing.equals(then.get(thing.id()))) : row)
                .toList();
    }

    private static List<Row> of(Snapshot snapshot, RunOrigin origin) {
        List<Row> rows = new ArrayList<>();
        section(rows, Labels.text("variables"), variables(snapshot, origin));
        section(rows, Labels.text("localValues"), locals(snapshot));
        section(rows, Labels.text("semaphores"), semaphores(snapshot, origin));
        snapshot.pools().values()
                .forEach(pool -> section(rows, Labels.text("poolHeading", pool.id()), EngineRows.of(pool)));
        snapshot.caches().values()
                .forEach(
                        cache -> section(
                                rows, Labels.text("cacheHeading", cache.id()), EngineRows.of(cache, snapshot)));
        snapshot.barriers()
                .values()
                .forEach(
                        barrier -> section(
                                rows, Labels.text("barrierHeading", barrier.id()), EngineRows.of(barrier, snapshot)));
        section(rows, Labels.text("locks"), LockRows.of(snapshot, origin));
        return rows;
    }

    private static List<Row> variables(Snapshot snapshot, RunOrigin origin) {
        List<Row> rows = new ArrayList<>();
        for (VariableView variable : snapshot.variables().values()) {
            int step = variable.since().step();
            rows.add(
                    new Thing(
                            "variable " + variable.name(),
                            variable.name(),
                            variable.value(),
                            null,
                            Spoken.language().written(variable.writer(), step, origin.unit()),
                            List.of(),
                            false));
        }
        return rows;
    }

    private static List<Row> locals(Snapshot snapshot) {
        List<Row> rows = new ArrayList<>();
        for (ThreadView thread : snapshot.threads().values()) {
            for (Locals.Value local : thread.standing().locals().all()) {
                String id = "local " + thread.id() + " " + local.name();
                rows.add(new Thing(id, thread.id() + ": " + local.name(), local.value(), null, "", List.of(), false));
            }
        }
        return rows;
    }

    private static List<Row> semaphores(Snapshot snapshot, RunOrigin origin) {
        List<Row> rows = new ArrayList<>();
        for (SemaphoreView semaphore : snapshot.semaphores().values()) {
            int step = semaphore.since().step();
            List<Row.Queue> waiting = semaphore.line().isEmpty()
                    ? List.of()
                    : List.of(
                            new Row.Queue(Labels.text("forPermit"), LockRows.who(snapshot, semaphore.line().keySet())));
            rows.add(
                    new Thing(
                            "semaphore " + semaphore.name(),
                            semaphore.name(),
                            Integer.toString(semaphore.permits()),
                            null,
                            Spoken.language().changed(semaphore.changer(), step, origin.unit()),
                            waiting,
                            false));
        }
        return rows;
    }

    private static void section(List<Row> rows, String title, List<Row> objects) {
        if (!objects.isEmpty()) {
            rows.add(new Heading(title));
            rows.addAll(objects);
        }
    }
}

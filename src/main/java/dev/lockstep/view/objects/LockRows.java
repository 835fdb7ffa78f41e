package dev.lockstep.view.objects;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.Waiter;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.objects.Row.Queue;
import dev.lockstep.view.objects.Row.Thing;
import dev.lockstep.view.objects.Row.Who;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of locks: the holder of each, its line, and the waiters of its conditions.
final class LockRows {
    private LockRows() {}

    static List<Row> of(Snapshot snapshot, RunOrigin origin) {
        List<Row> rows = new ArrayList<>();
        for (LockView lock : snapshot.locks().values()) {
            String name = Spoken.language().lock(lock.id());
            List<Queue> waiting = new ArrayList<>();
            if (!lock.line().isEmpty()) {
                waiting.add(new Queue(Labels.text("inLine"), who(snapshot, lock.line().keySet())));
            }
            conditions(lock)
                    .forEach(
                            (condition, threads) -> waiting
                                    .add(new Queue(Labels.text("onCondition", condition), who(snapshot, threads))));
            ThreadId holder = lock.holder();
            rows.add(
                    new Thing(
                            "lock " + lock.id(),
                            name,
                            holder == null ? Labels.text("free") : "",
                            holder == null ? null : who(snapshot, holder),
                            lock.heldSince() == null
                                    ? ""
                                    : Spoken.language().heldSince(lock.heldSince().step(), origin.unit()),
                            waiting,
                            false));
        }
        return rows;
    }

    private static Map<String, List<ThreadId>> conditions(LockView lock) {
        Map<String, List<ThreadId>> conditions = new LinkedHashMap<>();
        for (Waiter waiter : lock.waiting().values()) {
            conditions.computeIfAbsent(waiter.condition().name(), name -> new ArrayList<>()).add(waiter.thread());
        }
        return conditions;
    }

    static List<Who> who(Snapshot snapshot, Collection<ThreadId> threads) {
        return threads.stream().map(thread -> who(snapshot, thread)).toList();
    }

    static Who who(Snapshot snapshot, ThreadId thread) {
        ThreadView view = snapshot.thread(thread);
        return new Who(thread, view == null ? ThreadSign.READY : view.sign());
    }
}

package dev.lockstep.diagram;

import dev.lockstep.event.Activity;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Fault;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.WorkerView;
import java.util.OptionalInt;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Pools of any size, for drawing.
///
/// @param capacity 0 for none
/// @param name what every thread's name begins with
public record Pools(int producers, int queued, int capacity, int workers, String name) {

    public static final EngineId ID = new EngineId("pool");
    public static final long NOW = 2_000_000_000L;

    public static Pools of(int producers, int queued, int capacity, int workers) {
        return new Pools(producers, queued, capacity, workers, "");
    }

    public Snapshot snapshot() {
        Threads threads = new Threads();
        for (int at = 1; at <= producers; at++) {
            ThreadId id = new ThreadId(name + "P" + at);
            if (capacity > 0 && queued >= capacity && at % 3 != 0) {
                threads.waiting(id, EngineLocks.queue(ID), EngineLocks.NOT_FULL);
            } else {
                threads.add(id, Activity.RUNNING);
            }
        }
        PMap<ThreadId, WorkerView> views = OrderedPMap.empty();
        for (int at = 1; at <= workers; at++) {
            ThreadId id = new ThreadId(name + "W" + at);
            boolean idle = at % 5 == 4;
            Moment since = new Moment(at, NOW - 20_000_000L * at, 0);
            TaskId task = new TaskId(ID, 4000 + at);
            TaskId before = new TaskId(ID, 3900 + at);
            Fault fault = at % 5 == 3 ? new Fault("IllegalStateException", "no such user") : null;
            WorkerView.Ended last = new WorkerView.Ended(before, fault, since);
            views = views.plus(id, new WorkerView(id, idle ? null : task, since, last));
            if (idle) {
                threads.waiting(id, EngineLocks.queue(ID), EngineLocks.NOT_EMPTY);
            } else {
                threads.working(id, new EngineWork.InTask(task, since), since.nanos(), 200_000_000L);
            }
        }
        PVector<TaskId> queue = TreePVector.empty();
        for (int at = 1; at <= queued; at++) {
            queue = queue.plus(new TaskId(ID, 4100 + at));
        }
        int active = (int) views.values().stream().filter(view -> view.task() != null).count();
        Counts counts = new Counts(4087 + 31 + queued + active, queued, active, 4087, 31, 0);
        OptionalInt bound = capacity == 0 ? OptionalInt.empty() : OptionalInt.of(capacity);
        PoolView pool = new PoolView(
                ID, Phase.OPEN, bound, workers, views, queue, counts, OrderedPMap.empty(), 0, PoolView.Lost.NOTHING,
                PoolEvent.Made.asThePatternAsks(ID), 0);
        return threads.with(NOW, pool);
    }
}

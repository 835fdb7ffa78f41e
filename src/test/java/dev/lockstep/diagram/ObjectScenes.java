package dev.lockstep.diagram;

import dev.lockstep.event.Activity;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.VariableView;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/// Free locks, semaphores and variables of any number, with threads before them, for drawing.
///
/// @param name what every name begins with
public record ObjectScenes(int threads, int locks, int variables, String name) {

    public static final EngineId ID = new EngineId("none");

    Snapshot snapshot() {
        Threads made = new Threads();
        for (int at = 0; at < threads; at++) {
            ThreadId id = new ThreadId(name + "T" + at);
            LockId lock = lock(at % Math.max(1, locks - 1));
            switch (locks == 0 ? 5 : at % 6) {
                case 0 -> made.holding(id, lock, null, null);
                case 1 -> made.blocked(id, lock(0));
                case 2 -> made.waiting(id, lock(0), "notEmpty");
                case 3 -> made.waiting(id, lock(locks - 1), at % 2 == 0 ? "notFull" : "available");
                case 4 -> made.add(id, new Activity.Over(new Fault("IllegalStateException", "gone")));
                default -> made.add(id, Activity.RUNNING);
            }
        }
        PMap<String, VariableView> views = OrderedPMap.empty();
        for (int at = 0; at < variables; at++) {
            String called = at == 0 ? name + "lock0" : name + "variable" + at;
            String value = at % 3 == 2 ? "[4000, 4001, 4002, 4003]" : Integer.toString(at);
            views = views.plus(called, new VariableView(called, value, new ThreadId(name + "T0"), Moment.BEGINNING));
        }
        return made.with(0, views);
    }

    private LockId lock(int at) {
        return new LockId("", name + "lock" + at);
    }
}

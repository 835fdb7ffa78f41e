package dev.lockstep.diagram;

import dev.lockstep.event.Activity;
import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.PartyView;
import dev.lockstep.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Barriers of any size, for drawing: the first so many wait at the gate, the next so many have just passed.
///
/// @param name what every thread's name begins with
public record Barriers(int parties, int arrived, int passed, @Nullable Cause broken, String name) {

    public static final EngineId ID = new EngineId("barrier");
    public static final long NOW = 2_000_000_000L;

    public Snapshot snapshot() {
        Threads threads = new Threads();
        PVector<ThreadId> gate = TreePVector.empty();
        PMap<ThreadId, PartyView> known = OrderedPMap.empty();
        for (int at = 1; at <= parties; at++) {
            ThreadId id = new ThreadId(name + "P" + at);
            Moment then = new Moment(at, NOW - 50_000_000L, 0);
            PartyView.Way way = broken == null ? PartyView.Way.PASSED : PartyView.Way.BROKEN;
            PartyView.Left left = new PartyView.Left(way, broken == null ? 11 : 12, broken, then);
            known = known.plus(id, new PartyView(id, left));
            if (at <= arrived) {
                gate = gate.plus(id);
                threads.waiting(id, EngineLocks.gate(ID), EngineLocks.TRIP);
            } else if (at <= arrived + passed) {
                threads.add(id, Activity.RUNNING);
            } else {
                threads.sleeping(id, NOW - 600_000_000L - at * 3_000_000L, 1_000_000_000L);
            }
        }
        return threads.with(
                NOW, new BarrierView(
                        ID, parties, 12, gate, OrderedPMap.empty(), broken, null, known, TreePVector.empty(),
                        BarrierEvent.Made.asThePatternAsks(ID), 0));
    }
}

package dev.lockstep.scenario.program.property;

import dev.lockstep.event.BarrierEvent;
import java.util.List;

/// What can be told of a barrier.
final class BarrierQuantities {

    private BarrierQuantities() {}

    static List<Level> all() {
        return List.of(
                Level.of("generation")
                        .set(BarrierEvent.Tripped.class, tripped -> tripped.generation() + 1)
                        .set(BarrierEvent.Reset.class, BarrierEvent.Reset::generation),
                Level.of("waiting")
                        .up(BarrierEvent.Arrived.class)
                        .set(BarrierEvent.Tripped.class, _ -> 0)
                        .set(BarrierEvent.Broke.class, _ -> 0)
                        .set(BarrierEvent.Reset.class, _ -> 0),
                Level.of("broken")
                        .set(BarrierEvent.Broke.class, _ -> 1)
                        .set(BarrierEvent.Reset.class, _ -> 0),
                Level.of("trips").up(BarrierEvent.Tripped.class));
    }
}

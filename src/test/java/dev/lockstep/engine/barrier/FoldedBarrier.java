package dev.lockstep.engine.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A barrier as its events alone tell it. Whatever they tell that cannot be, fails.
final class FoldedBarrier {

    private final List<ThreadId> arrived = new ArrayList<>();
    private final List<ThreadId> through = new ArrayList<>();
    private final List<ThreadId> sentAway = new ArrayList<>();
    private BarrierEvent.@Nullable Cause broken;
    private int parties;
    private long generation;

    void hear(ThreadId thread, BarrierEvent event) {
        switch (event) {
            case BarrierEvent.Made made -> throw new AssertionError("a sound barrier says nothing of its own: " + made);
            case BarrierEvent.Stated stated -> agree(stated);
            case BarrierEvent.Arrived(_, long of, int index) -> {
                arrived.add(thread);
                assertThat(of).isEqualTo(generation);
                assertThat(index).isEqualTo(parties - arrived.size());
            }
            case BarrierEvent.ActionBegan(_, long of) -> assertThat(of).isEqualTo(generation);
            case BarrierEvent.ActionEnded(_, long of, _) -> assertThat(of).isEqualTo(generation);
            case BarrierEvent.Tripped(_, long of) -> {
                assertThat(of).isEqualTo(generation);
                assertThat(arrived).hasSize(parties);
                through.addAll(arrived);
                arrived.clear();
                generation++;
            }
            case BarrierEvent.Passed(_, long of) -> {
                assertThat(of).isLessThan(generation);
                assertThat(through.remove(thread)).isTrue();
            }
            case BarrierEvent.Broke(_, long of, BarrierEvent.Cause cause) -> {
                assertThat(of).isEqualTo(generation);
                assertThat(broken).isNull();
                broken = cause;
                sentAway.addAll(arrived);
                arrived.clear();
            }
            case BarrierEvent.LeftBroken _ -> assertThat(sentAway.remove(thread)).isTrue();
            case BarrierEvent.TurnedAway _ -> assertThat(broken).isNotNull();
            case BarrierEvent.Reset(_, long begun) -> {
                assertThat(begun).isEqualTo(generation + 1);
                assertThat(arrived).isEmpty();
                broken = null;
                generation = begun;
            }
        }
    }

    BarrierStatus status() {
        BarrierPhase draining = through.isEmpty() ? BarrierPhase.FILLING : BarrierPhase.DRAINING;
        return new BarrierStatus(
                broken == null ? draining : BarrierPhase.BROKEN, arrived.size(), parties, generation);
    }

    /// A statement must say what the events have said; the first one tells how many parties there are.
    private void agree(BarrierEvent.Stated stated) {
        parties = stated.parties();
        assertThat(stated.generation()).isEqualTo(generation);
        assertThat(stated.arrived()).isEqualTo(arrived);
        List<ThreadId> leaving = new ArrayList<>(through);
        leaving.addAll(sentAway);
        assertThat(stated.leaving()).containsExactlyInAnyOrderElementsOf(leaving);
        assertThat(Objects.equals(stated.broken(), broken)).isTrue();
    }
}

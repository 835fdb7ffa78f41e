package dev.lockstep.engine.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.ThreadId;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What a barrier remembers: the generation that fills, and those that are over as long as someone is in them. A
/// barrier that kept every generation would grow without end.
class BarrierStateTest {

    private static final int COLLECTIONS = 20;
    private static final ThreadId A = new ThreadId("A");
    private static final ThreadId B = new ThreadId("B");

    @Test
    void aGenerationThatTrippedIsForgottenWhenTheLastHasLeft() {
        assertForgets(state -> {
            Generation tripped = state.current();
            arriveBoth(state);
            state.trip();
            leaveBoth(state, tripped);
        });
    }

    @Test
    void aGenerationThatBrokeIsForgottenWhenTheLastHasLeft() {
        assertForgets(state -> {
            Generation broken = state.current();
            arriveBoth(state);
            state.breakWith(new Breakage(Cause.RESET, A));
            state.next();
            leaveBoth(state, broken);
        });
    }

    @Test
    void aGenerationThatBrokeHalfFullIsForgottenWhenTheLastHasLeft() {
        assertForgets(state -> {
            Generation broken = state.current();
            state.arrive(A);
            state.breakWith(new Breakage(Cause.TIMED_OUT, A));
            state.leave(broken, 1);
            state.next();
        });
    }

    @Test
    void aGenerationThatBrokeWithNobodyInItIsForgottenAtTheReset() {
        assertForgets(state -> {
            state.breakWith(new Breakage(Cause.ABORTED, A));
            state.next();
        });
    }

    private static void arriveBoth(BarrierState state) {
        assertThat(state.arrive(A)).isEqualTo(1);
        assertThat(state.arrive(B)).isZero();
    }

    private static void leaveBoth(BarrierState state, Generation generation) {
        state.leave(generation, 1);
        state.leave(generation, 0);
    }

    /// Asserts that after `life` nothing in the state holds on to the generation that was current before.
    private static void assertForgets(Consumer<BarrierState> life) {
        BarrierState state = new BarrierState(2);
        WeakReference<Generation> first = new WeakReference<>(state.current());
        life.accept(state);
        // One collection is enough where nothing holds on to it; more only delay a failure.
        for (int tries = 0; tries < COLLECTIONS && first.get() != null; tries++) {
            System.gc();
        }
        assertThat(first.get()).isNull();
        assertThat(state.current().number()).isEqualTo(1);
    }
}

package dev.lockstep.runtime.stepped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.StepOperation.LockVerb;
import dev.lockstep.event.StepOperation.OfLock;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Outcome.Stuck;
import dev.lockstep.runtime.stepped.Outcome.WaitsFor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureKeyTest {

    private static final ThreadId A = new ThreadId("A");
    private static final ThreadId B = new ThreadId("B");
    private static final ThreadId C = new ThreadId("C");
    private static final WaitsFor A_FOR_B = new WaitsFor(A, new LockId("", "x"), B);
    private static final WaitsFor B_FOR_C = new WaitsFor(B, new LockId("", "y"), C);
    private static final WaitsFor C_FOR_A = new WaitsFor(C, new LockId("", "z"), A);

    private static FailureKey deadlock(int step, WaitsFor... cycle) {
        return FailureKey.of(new Outcome.Deadlock(List.of(cycle), step));
    }

    private static FailureKey stuck(String values, @Nullable ThreadId holder, boolean ended) {
        OfLock operation = new OfLock(LockVerb.ACQUIRE, new LockId("", "x"));
        return FailureKey.of(new Outcome.WaitsForever(List.of(new Stuck(A, operation, values, holder, ended))));
    }

    @Test
    void aCycleIsTheSameFromWhicheverThreadItIsTold() {
        assertThat(
                Stream.of(
                        deadlock(3, A_FOR_B, B_FOR_C, C_FOR_A),
                        deadlock(3, B_FOR_C, C_FOR_A, A_FOR_B),
                        deadlock(3, C_FOR_A, A_FOR_B, B_FOR_C)))
                .containsOnly(new FailureKey.Deadlock(List.of(A_FOR_B, B_FOR_C, C_FOR_A)))
                .extracting(FailureKey::text)
                .containsOnly("deadlock: A waits for x held by B, B waits for y held by C, C waits for z held by A");
    }

    @Test
    void anotherCycleOfTheSameThreadsIsAnother() {
        WaitsFor other = new WaitsFor(A, new LockId("", "w"), B);
        assertThat(deadlock(3, A_FOR_B, B_FOR_C, C_FOR_A)).isNotEqualTo(deadlock(3, other, B_FOR_C, C_FOR_A));
    }

    @Test
    void atWhichStepItCameMakesNoDifference() {
        assertThat(deadlock(3, A_FOR_B, B_FOR_C, C_FOR_A)).isEqualTo(deadlock(7, A_FOR_B, B_FOR_C, C_FOR_A));
        assertThat(FailureKey.of(new Outcome.NoProgress(List.of(A, B), 1, 4)))
                .isEqualTo(FailureKey.of(new Outcome.NoProgress(List.of(A, B), 5, 9)));
        assertThat(FailureKey.of(new Outcome.StepLimit(3))).isEqualTo(FailureKey.of(new Outcome.StepLimit(5)));
        assertThat(FailureKey.of(new Outcome.ScheduleEnded(3))).isEqualTo(FailureKey.of(new Outcome.ScheduleEnded(5)));
    }

    @Test
    void theValuesMakeNoDifferenceAndTheHolderDoes() {
        assertThat(stuck("x is 0", B, false)).isEqualTo(stuck("x is 1", B, false));
        assertThat(Stream.of(stuck("", null, false), stuck("", B, false), stuck("", B, true), stuck("", C, false)))
                .doesNotHaveDuplicates();
        assertThat(stuck("x is 0", B, true).text()).isEqualTo("waits-forever: A cannot take lock x held by B (ended)");
        assertThat(FailureKey.of(new Outcome.PropertyBroken("never: x = 1", "x = 1")))
                .isEqualTo(FailureKey.of(new Outcome.PropertyBroken("never: x = 1", "")))
                .isNotEqualTo(FailureKey.of(new Outcome.PropertyBroken("never: x = 2", "x = 1")));
    }

    @Test
    void whatWasThrownCountsByWhatItSays() {
        Fault fault = new Fault("IllegalStateException", "full");
        Outcome.ThreadFailed failed = new Outcome.ThreadFailed(A, fault, new IllegalStateException("full"));
        Outcome.ThreadFailed again = new Outcome.ThreadFailed(A, fault, new IllegalStateException("full"));
        Outcome.ThreadFailed other = new Outcome.ThreadFailed(B, fault, new IllegalStateException("full"));
        assertThat(again).isEqualTo(failed).hasSameHashCodeAs(failed).isNotEqualTo(other);
        assertThat(FailureKey.of(again)).isEqualTo(FailureKey.of(failed)).isNotEqualTo(FailureKey.of(other));
    }

    @Test
    void everyOutcomeHasAKeyOfItsKindWhoseTextBeginsWithThatKind() {
        assertThat(OutcomeSamples.ONE_OF_EACH).extracting(Outcome::kind)
                .containsExactlyInAnyOrder(OutcomeKind.values());
        assertThat(OutcomeSamples.ONE_OF_EACH).allSatisfy(outcome -> {
            FailureKey key = FailureKey.of(outcome);
            assertThat(key.kind()).isEqualTo(outcome.kind());
            assertThat(key.text()).isEqualTo(
                    key.detail().isEmpty() ? key.kind().word() : key.kind().word() + ": " + key.detail());
        });
        assertThat(OutcomeSamples.ONE_OF_EACH).extracting(outcome -> FailureKey.of(outcome).text()).containsExactly(
                "finished",
                "deadlock: A waits for right held by B, B waits for left held by A",
                "waits-forever: A cannot join B",
                "no-progress: [A, B]",
                "step-limit",
                "property-broken: never: x = 1",
                "thread-failed: A was ended by IllegalStateException: full",
                "engine-error: B looked at g without holding m, which guards it",
                "schedule-ended",
                "data-race: Counter.count",
                "stopped: at Counter.java:9: its calls are nested too deep");
    }
}

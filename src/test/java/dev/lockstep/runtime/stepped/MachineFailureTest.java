package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.Event;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// No memory is left, or no stack, in a thread of a run.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MachineFailureTest {

    @Test
    void theRunEndsWithItAndNothingIsToldOfItAsOfAFailureOfTheProgram() {
        OutOfMemoryError full = new OutOfMemoryError("planned");
        for (Throwable thrown : List.of(full, new IllegalStateException("a task failed", new Exception(full)))) {
            ArrayList<Event> events = new ArrayList<Event>();
            ArrayList<String> unwound = new ArrayList<String>();
            SteppedRuntime runtime = new SteppedRuntime(
                    new FairStrategy(), RunSettings.DEFAULT, (nanos, thread, event) -> events.add(event));
            assertThatThrownBy(() -> runtime.run(port -> {
                script(port, "A", () -> {
                    port.sleep(Duration.ZERO);
                    MachineFailureTest.<RuntimeException>raise(thrown);
                });
                script(port, "B", () -> sleepForEver(port, unwound));
            }))
                    .isSameAs(full);
            assertThat(events).anyMatch(ThreadEvent.Started.class::isInstance);
            assertThat(events).noneMatch(ThreadEvent.Ended.class::isInstance);
            assertThat(unwound).containsExactly("B");
        }
    }

    @Test
    void whatGoesRoundInItsCausesIsNone() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));
        RunResult result = Programs.run("A", port -> script(port, "A", () -> MachineFailureTest.raise(one)));
        assertThat(result.outcome()).isInstanceOf(Outcome.ThreadFailed.class);
    }

    /// The threads of a run hand over to each other: one that cannot be started would be waited for for ever.
    @Test
    void whereAThreadCannotBeStartedWhoeverWaitsForTheRunHearsOfIt() {
        Stepper stepper = new Stepper(new FairStrategy(), RunSettings.DEFAULT, null);
        SteppedThread outside = thread(stepper, ThreadId.SET_UP, -1, _ -> Thread.currentThread());
        Thread unstartable = new Thread(() -> {}) {
            @Override
            public void start() {
                throw new OutOfMemoryError("unable to create native thread");
            }
        };
        SteppedThread first = thread(
                stepper, new ThreadId("A"), 0, self -> Thread.ofVirtual().unstarted(new ThreadMain(stepper, self)));
        SteppedThread second = thread(stepper, new ThreadId("B"), 1, _ -> unstartable);
        assertThatThrownBy(() -> stepper.run(outside, () -> {
            stepper.start(first, outside);
            stepper.start(second, outside);
        }))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("unable to create native thread");
    }

    private static SteppedThread thread(
            Stepper stepper, ThreadId id, int ordinal, SteppedThread.Carrier carrier) {
        SimpleOperation spawn = new SimpleOperation(OperationKind.SPAWN, id);
        return new SteppedThread(stepper, id, ordinal, Role.SCRIPT, () -> {}, spawn, carrier);
    }

    private static void sleepForEver(EngineRuntime port, List<String> unwound) throws InterruptedException {
        try {
            while (true) {
                port.sleep(Duration.ZERO);
            }
        } finally {
            unwound.add("B");
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> void raise(Throwable thrown) throws E {
        throw (E) thrown;
    }
}

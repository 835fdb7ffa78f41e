package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.noting;
import static dev.lockstep.runtime.stepped.Programs.script;
import static dev.lockstep.testing.Waits.both;
import static dev.lockstep.testing.Waits.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.Event;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.Role;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The steps of waiting for a permit and until something is true: their choices, what they touch, what is told of them.
class WaitingStepsTest {

    private static final Duration LIMIT = Duration.ofMillis(5);

    private static List<String> choices(String schedule, Consumer<EngineRuntime> program) {
        ArrayList<String> notes = new ArrayList<String>();
        Programs.run(noting(notes, ReplayStrategy.of(Schedule.parse(schedule), new FairStrategy())), program);
        return notes;
    }

    @Test
    void aPermitIsTakenInOneStepThatCanBeTakenWhileThereIsOne() {
        assertThat(choices("A,A,B", port -> {
            Semaphore gate = port.semaphore("gate", 1);
            for (String name : List.of("A", "B")) {
                script(port, name, () -> {
                    gate.acquire();
                    gate.release();
                });
            }
        }))
                .startsWith("A|B", "A", "A|B", "A|B");
    }

    @Test
    void aWaitUntilCanBeTakenWhileItIsTrueAndOnlyThen() {
        assertThat(choices("B,B,B,A", port -> {
            Shared<Integer> x = port.shared("x", 0);
            Shared<Integer> y = port.shared("y", 0);
            script(port, "A", () -> port.waitUntil(both(is(x, 1), is(y, 0))));
            script(port, "B", () -> {
                x.set(1);
                y.set(1);
                y.set(0);
            });
        }))
                .startsWith("B", "A|B", "B", "A|B");
    }

    @Test
    void aLimitIsOneMoreWayWhereItCannotGoOnAndAnInterruptLeavesNoOther() {
        assertThat(choices("C,C", port -> {
            Semaphore gate = port.semaphore("gate", 0);
            Shared<Integer> x = port.shared("x", 0);
            LogicalThread a = port.spawn("A", Role.SCRIPT, () -> gate.acquire(port.deadline(LIMIT)));
            LogicalThread b = port.spawn(
                    "B", Role.SCRIPT, () -> port.waitUntil(is(x, 1), port.deadline(LIMIT)));
            script(port, "C", () -> {
                a.interrupt();
                b.interrupt();
            });
        }))
                .startsWith("A:timeout|B:timeout|C", "A:cancelled|B:timeout|C", "A:cancelled|B:cancelled|C");
    }

    @Test
    void aWaitReadsAllThatItLooksAtAndItsInterruptFlag() {
        ArrayList<String> touched = new ArrayList<String>();
        new SteppedRuntime(
                point -> {
                    if (point.step() == 1) {
                        for (int i = 0; i < point.size(); i++) {
                            touched.add(point.operation(i).label() + ": " + point.footprint(i).accesses());
                        }
                    }
                    return 0;
                },
                RunSettings.DEFAULT,
                null)
                .run(port -> {
                    Shared<Integer> x = port.shared("x", 0);
                    Semaphore gate = port.semaphore("gate", 1);
                    script(port, "A", () -> port.waitUntil(both(is(x, 0), is(gate, 1))));
                    script(port, "B", gate::acquire);
                    script(port, "C", gate::release);
                    script(port, "D", () -> x.update(value -> value + 1));
                });
        assertThat(touched)
                .containsExactly(
                        "wait until x = 0 and gate = 1:"
                                + " [reads x, reads gate, reads InterruptFlag[thread=A]]",
                        "take a permit of gate: [writes gate, reads InterruptFlag[thread=B]]",
                        "release a permit of gate: [writes gate]",
                        "update x: [writes x]");
    }

    @Test
    void whatIsToldOfWaitsComesInTheOrderInWhichItHappens() {
        ArrayList<String> events = new ArrayList<String>();
        new SteppedRuntime(
                ReplayStrategy.of(Schedule.parse("A,A,B,B:timeout,A,B")),
                RunSettings.DEFAULT,
                (nanos, thread, event) -> {
                    if (isOfWait(event)) {
                        events.add(thread + " " + event);
                    }
                })
                .run(port -> {
                    Semaphore gate = port.semaphore("gate", 1);
                    script(port, "A", () -> {
                        gate.acquire();
                        gate.release();
                    });
                    script(port, "B", () -> {
                        gate.acquire(port.deadline(LIMIT));
                        port.waitUntil(is(gate, 7), port.deadline(LIMIT));
                    });
                });
        assertThat(events)
                .containsExactly(
                        "outside the run Made[semaphore=gate, permits=1]",
                        "A Acquired[semaphore=gate, permits=0]",
                        "B Blocked[semaphore=gate, timed=true]",
                        "A Released[semaphore=gate, permits=1]",
                        "B Acquired[semaphore=gate, permits=0]",
                        "B UntilBegan[predicate=gate = 7, reads=[gate], timed=true]",
                        "B UntilEnded[predicate=gate = 7, wakeup=TIMED_OUT]");
    }

    @Test
    void whoFindsNoPermitIsToldOnceForEachTimeItStandsAndNobodyElseIs() {
        ArrayList<String> events = new ArrayList<String>();
        String schedule = "A,B:timeout,B:timeout,A,A,A,B,B,A,A:timeout,C,D:cancelled";
        RunResult result = new SteppedRuntime(
                ReplayStrategy.of(Schedule.parse(schedule), new FairStrategy()),
                RunSettings.DEFAULT,
                (nanos, thread, event) -> {
                    if (event instanceof SemaphoreEvent && !(event instanceof SemaphoreEvent.Made)) {
                        events.add(thread + " " + event.getClass().getSimpleName());
                    }
                })
                .run(port -> {
                    Semaphore gate = port.semaphore("gate", 1);
                    Semaphore two = port.semaphore("two", 2);
                    script(port, "A", () -> {
                        gate.acquire();
                        gate.release();
                        gate.acquire();
                        gate.release();
                        gate.acquire();
                        gate.acquire(port.deadline(LIMIT));
                    });
                    script(port, "B", () -> {
                        gate.acquire(port.deadline(LIMIT));
                        gate.acquire(port.deadline(LIMIT));
                        gate.acquire();
                        gate.release();
                    });
                    script(port, "C", two::acquire);
                    port.spawn(
                            "D", Role.SCRIPT, () -> assertThatThrownBy(two::acquire)
                                    .isInstanceOf(InterruptedException.class))
                            .interrupt();
                });
        assertThat(result.outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(events)
                .containsExactly(
                        "A Acquired",
                        "B Blocked",
                        "B GaveUp",
                        "B Blocked",
                        "B GaveUp",
                        "B Blocked", // and stands there until it has one
                        "A Released",
                        "A Acquired",
                        "A Released",
                        "B Acquired",
                        "A Blocked",
                        "B Released",
                        "A Acquired",
                        "A Blocked",
                        "A GaveUp",
                        "C Acquired");
    }

    private static boolean isOfWait(Event event) {
        return event instanceof SemaphoreEvent
                || event instanceof ThreadEvent.UntilBegan
                || event instanceof ThreadEvent.UntilEnded;
    }

    @Test
    void whoeverWaitsForEverIsNamedWithTheValues() {
        RunResult result = Programs.run(new FairStrategy(), port -> {
            Shared<Integer> x = port.shared("x", 0);
            Semaphore gate = port.semaphore("gate", 0);
            script(port, "A", () -> port.waitUntil(both(is(x, 1), is(gate, 2))));
            script(port, "B", gate::acquire);
        });
        assertThat(result.outcome().kind()).isEqualTo(OutcomeKind.WAITS_FOREVER);
        assertThat(result.outcome().message())
                .isEqualTo(
                        "A cannot wait until x = 1 and gate = 2 (x is 0, gate is 0), B cannot take a permit of gate");
    }
}

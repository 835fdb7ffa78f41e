package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.run;
import static dev.lockstep.runtime.stepped.Programs.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Role;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.Outcome.Deadlock;
import dev.lockstep.runtime.stepped.Outcome.Finished;
import dev.lockstep.runtime.stepped.Outcome.WaitsForever;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// What is a deadlock beside others who wait, and what is none.
class DeadlockTest {

    private static final String CYCLE = "B waits for test.one held by A, A waits for test.two held by B";

    /// A and B are in a deadlock after two steps, beside what else there is.
    private static RunResult deadlock(BiConsumer<EngineRuntime, Mutex> beside) {
        return run("A,B", port -> {
            Mutex one = port.mutex(lock("one"));
            Mutex two = port.mutex(lock("two"));
            script(port, "A", () -> {
                one.acquire();
                two.acquire();
            });
            script(port, "B", () -> {
                two.acquire();
                one.acquire();
            });
            beside.accept(port, one);
        });
    }

    @Test
    void whoComesToALockOfADeadlockIsNoPartOfItAndWaitsForEver() {
        RunResult result = deadlock((port, one) -> {
            Shared<Integer> x = port.shared("x", 0);
            script(port, "C", () -> {
                x.get();
                one.acquire();
            });
        });
        assertThat(result.failures()).hasExactlyElementsOfTypes(Deadlock.class, WaitsForever.class);
        assertThat(result.failures().stream().map(Outcome::message))
                .containsExactly(CYCLE, "C cannot take lock test.one held by A");
        assertThat(result.cameToItsEnd()).isFalse();
    }

    @Test
    void servicesThatWaitBesideADeadlockOfAllScriptsAreIdle() {
        RunResult result = deadlock((port, _) -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition work = mutex.condition("work");
            port.spawn("S", Role.SERVICE, () -> {
                mutex.acquire();
                work.await();
            });
        });
        assertThat(result.failures().stream().map(Outcome::message)).containsExactly(CYCLE);
    }

    @Test
    void aCycleThatAnInterruptCanBreakIsNoDeadlock() {
        RunResult result = run("A,B", port -> {
            Mutex one = port.mutex(lock("one"));
            Mutex two = port.mutex(lock("two"));
            LogicalThread heeds = port.spawn("A", Role.SCRIPT, () -> {
                one.acquire();
                try {
                    two.acquireInterruptibly();
                } catch (InterruptedException interrupted) {
                    one.release();
                }
            });
            script(port, "B", () -> {
                two.acquire();
                one.acquire();
            });
            script(port, "C", heeds::interrupt);
        });
        assertThat(result.failures()).isEmpty();
        assertThat(result.outcome()).isEqualTo(new Finished());
        assertThat(result.schedule().toString()).startsWith("A,B,C,A:cancelled,");
        assertThat(result.cameToItsEnd()).isTrue();
    }
}

package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// What a semaphore promises, whichever runtime stands behind it.
class SemaphoreTest {

    private static final Duration SHORT = Duration.ofMillis(2);
    private static final Duration LONG = Duration.ofSeconds(10);

    @OnEveryRuntime
    void noMoreAreInThanThereArePermits(World world) throws Exception {
        world.run(run -> {
            Semaphore free = run.runtime().semaphore("free", 2);
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            for (String name : List.of("A", "B", "C", "D")) {
                run.script(name, () -> {
                    free.acquire();
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    run.runtime().sleep(Duration.ofMillis(1));
                    inside.decrementAndGet();
                    free.release();
                });
            }
            run.joinAll();
            assertThat(most.get()).isLessThanOrEqualTo(2);
            free.acquire();
            free.acquire();
            assertThat(free.acquire(run.runtime().deadline(Duration.ZERO))).isFalse();
        });
    }

    @OnEveryRuntime
    void whoeverWaitsGetsThePermitThatAnotherGivesBack(World world) throws Exception {
        world.run(run -> {
            Semaphore gate = run.runtime().semaphore("gate", 0);
            Shared<Integer> in = run.runtime().shared("in", 0);
            for (String name : List.of("A", "B", "C")) {
                run.script(name, () -> {
                    if (name.equals("C")) {
                        assertThat(gate.acquire(run.runtime().deadline(LONG))).isTrue();
                    } else {
                        gate.acquire();
                    }
                    in.update(count -> count + 1);
                });
            }
            for (int i = 0; i < 3; i++) {
                gate.release();
            }
            run.joinAll();
            assertThat(in.get()).isEqualTo(3);
        });
    }

    @OnEveryRuntime
    void aTimedAcquireGivesUpAndTakesWhatIsThereEvenAfterItsDeadline(World world) throws Exception {
        world.run(run -> {
            Semaphore gate = run.runtime().semaphore("gate", 1);
            assertThat(gate.acquire(run.runtime().deadline(Duration.ZERO))).isTrue();
            assertThat(gate.acquire(run.runtime().deadline(SHORT))).isFalse();
            gate.release();
            assertThat(gate.acquire(run.runtime().deadline(SHORT))).isTrue();
        });
    }

    @OnEveryRuntime
    void anInterruptEndsTheWaitAlsoWhereItCameBeforeAndTakesNoPermit(World world) throws Exception {
        world.run(run -> {
            Semaphore gate = run.runtime().semaphore("gate", 0);
            Semaphore open = run.runtime().semaphore("open", 1);
            LogicalThread waiter = run.script("waiter", () -> {
                assertThatThrownBy(gate::acquire).isInstanceOf(InterruptedException.class);
                assertThat(run.runtime().interrupted()).isFalse();
                run.runtime().current().interrupt();
                assertThatThrownBy(open::acquire).isInstanceOf(InterruptedException.class);
                run.runtime().current().interrupt();
                assertThatThrownBy(() -> open.acquire(run.runtime().deadline(LONG)))
                        .isInstanceOf(InterruptedException.class);
            });
            waiter.interrupt();
            waiter.join();
            open.acquire();
            assertThat(open.acquire(run.runtime().deadline(Duration.ZERO))).isFalse();
        });
    }

    @OnEveryRuntime
    void aPermitThatMeetsAnInterruptOrATimeOutIsNotLost(World world) throws Exception {
        world.run(run -> {
            Semaphore gate = run.runtime().semaphore("gate", 0);
            Semaphore taken = run.runtime().semaphore("taken", 0);
            LogicalThread hasty = run.script("hasty", () -> {
                try {
                    if (gate.acquire(run.runtime().deadline(SHORT))) {
                        gate.release();
                    }
                } catch (InterruptedException interrupted) {
                    // Then another gets it.
                }
            });
            run.script("patient", () -> {
                gate.acquire();
                taken.release();
            });
            hasty.interrupt();
            gate.release();
            taken.acquire();
        });
    }

    @OnEveryRuntime
    void negativePermitsAreRefused(World world) throws Exception {
        world.run(
                run -> assertThatThrownBy(() -> run.runtime().semaphore("gate", -1))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("-1"));
    }
}

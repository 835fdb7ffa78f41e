package dev.lockstep.runtime;

import static dev.lockstep.testing.Waits.both;
import static dev.lockstep.testing.Waits.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Waits;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.List;

/// What waiting until something is true promises, whichever runtime stands behind it.
class WaitUntilTest {

    private static final Duration SHORT = Duration.ofMillis(2);
    private static final Duration LONG = Duration.ofSeconds(10);

    @OnEveryRuntime
    void everyKindOfWriteEndsTheWait(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Shared<Integer> x = runtime.shared("x", 0);
            Semaphore gate = runtime.semaphore("gate", 2);
            Semaphore over = runtime.semaphore("over", 0);
            List<Body> waits = List.of(
                    () -> runtime.waitUntil(is(x, 1)),
                    () -> assertThat(runtime.waitUntil(is(x, 2), runtime.deadline(LONG))).isTrue(),
                    () -> runtime.waitUntil(is(x, 3)),
                    () -> runtime.waitUntil(is(x, 4)),
                    () -> runtime.waitUntil(is(gate, 1)),
                    () -> runtime.waitUntil(both(is(gate, 2), is(x, 4))));
            List<Body> writes = List.of(
                    () -> x.set(1),
                    () -> x.set(2, () -> {}),
                    () -> x.compareAndSet(2, 3),
                    () -> x.update(value -> value + 1),
                    gate::acquire,
                    gate::release);
            for (int i = 0; i < waits.size(); i++) {
                Body wait = waits.get(i);
                LogicalThread waiter = run.script("waiter" + i, () -> {
                    wait.run();
                    over.release();
                });
                writes.get(i).run();
                waiter.join();
                over.acquire();
            }
        });
    }

    @OnEveryRuntime
    void whatIsTrueAlreadyIsNotWaitedForEvenAfterTheDeadline(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Shared<Integer> x = runtime.shared("x", 1);
            runtime.waitUntil(is(x, 1));
            assertThat(runtime.waitUntil(is(x, 1), runtime.deadline(Duration.ZERO))).isTrue();
            assertThat(runtime.waitUntil(is(x, 2), runtime.deadline(SHORT))).isFalse();
        });
    }

    @OnEveryRuntime
    void anInterruptEndsTheWaitAlsoWhereItCameBeforeAndItIsTrue(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Shared<Integer> x = runtime.shared("x", 0);
            LogicalThread waiter = run.script("waiter", () -> {
                assertThatThrownBy(() -> runtime.waitUntil(is(x, 1))).isInstanceOf(InterruptedException.class);
                assertThat(runtime.interrupted()).isFalse();
                runtime.current().interrupt();
                assertThatThrownBy(() -> runtime.waitUntil(is(x, 0))).isInstanceOf(InterruptedException.class);
                runtime.current().interrupt();
                assertThatThrownBy(() -> runtime.waitUntil(is(x, 0), runtime.deadline(LONG)))
                        .isInstanceOf(InterruptedException.class);
                assertThat(runtime.interrupted()).isFalse();
            });
            waiter.interrupt();
            waiter.join();
        });
    }

    @OnEveryRuntime
    void allIsLookedAtInOneMoment(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Shared<Integer> left = runtime.shared("left", 1);
            Shared<Integer> right = runtime.shared("right", 0);
            // One of the two is 0 at every moment, but whoever looks at one after the other can find both 1.
            LogicalThread waiter = run.script(
                    "waiter", () -> assertThat(
                            runtime.waitUntil(both(is(left, 1), is(right, 1)), runtime.deadline(Duration.ofMillis(30))))
                            .isFalse());
            LogicalThread mover = run.script("mover", () -> {
                for (int i = 0; i < 20; i++) {
                    left.set(0);
                    right.set(1);
                    right.set(0);
                    left.set(1);
                }
            });
            mover.join();
            waiter.join();
        });
    }

    @OnEveryRuntime
    void whatThePredicateThrowsIsThrownByTheWaitAndByNothingElse(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Shared<Integer> x = runtime.shared("x", 1);
            WaitPredicate failing = Waits.of("10 / x = 1", List.of(x), now -> 10 / now.of(x) == 1);
            LogicalThread waiter = run.script(
                    "waiter", () -> assertThatThrownBy(() -> runtime.waitUntil(failing))
                            .isInstanceOf(ArithmeticException.class));
            x.set(0);
            assertThat(x.get()).isZero();
            waiter.join();
        });
    }

    @OnEveryRuntime
    void whatAnotherRuntimeMadeIsRefused(World world) throws Exception {
        world.run(run -> {
            try (LiveRuntime other = LiveRuntime.unobserved()) {
                SteppedRuntime stepped = new SteppedRuntime(new FairStrategy(), RunSettings.DEFAULT, null);
                for (Shared<Integer> foreign : List.of(other.shared("foreign", 1), stepped.shared("foreign", 1))) {
                    assertThatThrownBy(() -> run.runtime().waitUntil(is(foreign, 1)))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage("foreign was made by another runtime");
                }
            }
        });
    }
}

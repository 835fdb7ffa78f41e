package dev.lockstep.runtime.live;

import static dev.lockstep.testing.Waits.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation stands at the gate while the run is frozen, and goes no further once it is over: a picture that
/// stands still is one in which nothing happens, and a run that was closed is one in which nothing more does.
@Timeout(60)
class FreezeGateTest {

    private final EngineClock clock = new EngineClock();
    private final LiveRuntime runtime = new LiveRuntime(clock, null);
    private final Mutex mutex = runtime.mutex(new LockId("test", "lock"));
    private final Mutex held = runtime.mutex(new LockId("test", "held"));
    private final Condition condition = held.condition("changed");
    private final Shared<Integer> one = runtime.shared("one", 1);
    private final SharedMap<String, Integer> map = runtime.map("map");
    private final Semaphore permits = runtime.semaphore("permits", 2);
    private final LogicalThread other = runtime.spawn("other", Role.SCRIPT, () -> {});
    private final Deadline passed = runtime.deadline(Duration.ZERO);

    /// What none of them has to wait for, so that it is the gate where they stand. `held` is held by whoever calls.
    private final Map<String, Body> operations = operations();

    private Map<String, Body> operations() {
        Map<String, Body> all = new LinkedHashMap<>();
        all.put("acquire", mutex::acquire);
        all.put("acquireInterruptibly", mutex::acquireInterruptibly);
        all.put("acquire with a limit", () -> mutex.acquire(passed));
        all.put("await", () -> {
            Thread.currentThread().interrupt();
            condition.await();
        });
        all.put("await with a limit", () -> condition.await(passed));
        all.put("signal", condition::signal);
        all.put("signalAll", condition::signalAll);
        all.put("get", one::get);
        all.put("set", () -> one.set(1));
        all.put("set and tell", () -> one.set(1, () -> {}));
        all.put("compareAndSet", () -> one.compareAndSet(1, 1));
        all.put("update", () -> one.update(value -> value));
        all.put("map get", () -> map.get("key"));
        all.put("map put", () -> map.put("key", 1));
        all.put("map remove", () -> map.remove("key"));
        all.put("map size", map::size);
        all.put("map clear", map::clear);
        all.put("map entries", map::entries);
        all.put("take a permit", permits::acquire);
        all.put("take a permit with a limit", () -> permits.acquire(passed));
        all.put("wait until", () -> runtime.waitUntil(is(one, 1)));
        all.put("wait until with a limit", () -> runtime.waitUntil(is(one, 1), passed));
        all.put("spawn", () -> runtime.spawn("new", Role.SCRIPT, () -> {}));
        all.put("interrupt", other::interrupt);
        all.put("interrupted", runtime::interrupted);
        all.put("sleep", () -> runtime.sleep(Duration.ZERO));
        all.put("join with a limit", () -> other.join(passed));
        return all;
    }

    static Set<String> names() {
        return new FreezeGateTest().operations.keySet();
    }

    @AfterEach
    void end() {
        var _ = Thread.interrupted();
        runtime.close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingGoesOnWhileTheRunIsFrozen(String name) throws Exception {
        assertStandsWhileFrozen(operation(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingBeginsOnceTheRunIsOver(String name) {
        held.acquire();
        runtime.close();
        assertThatThrownBy(operation(name)::run).isInstanceOf(RunEnded.class);
        assertThat(mutex.isHeldByCurrentThread()).isFalse();
    }

    private Body operation(String name) {
        return Objects.requireNonNull(operations.get(name), name);
    }

    @Test
    void whatIsGivenBackWhileTheRunIsFrozenIsGivenBackWhenItGoesOn() throws Exception {
        assertStandsWhileFrozen(held::release);
        assertThat(held.acquire(passed)).isTrue();
        held.release();
        assertStandsWhileFrozen(permits::release);
        runtime.waitUntil(is(permits, 3));
    }

    @Test
    void whatIsGivenBackOnceTheRunIsOverIsGivenBackOrWasLostAndNobodyComplains() {
        held.acquire();
        runtime.close();
        held.release();
        assertThat(held.isHeldByCurrentThread()).isFalse();
        held.release();
        permits.release();
    }

    /// Runs it on a thread that holds `held`, begun before the run was frozen.
    private void assertStandsWhileFrozen(Body operation) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch frozen = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        Thread thread = Thread.startVirtualThread(() -> {
            held.acquire();
            ready.countDown();
            try {
                frozen.await();
                operation.run();
            } catch (InterruptedException ofItsOwn) {
                // So it went on.
            } catch (Exception unexpected) {
                throw new AssertionError(unexpected);
            }
            done.set(true);
            if (held.isHeldByCurrentThread()) {
                held.release();
            }
        });
        ready.await();
        clock.freeze();
        frozen.countDown();
        while (!stands(thread) && !done.get()) {
            Thread.onSpinWait();
        }
        assertThat(done).isFalse();
        clock.thaw();
        thread.join();
        assertThat(done).isTrue();
    }

    private static boolean stands(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("waitWhileFrozen"));
    }
}

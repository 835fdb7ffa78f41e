package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.LockId;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.List;

/// What an interrupt ends, and what it leaves alone, whichever runtime stands behind it.
class InterruptTest {

    private static final LockId LOCK = new LockId("test", "lock");
    private static final Duration HOUR = Duration.ofHours(1);

    @OnEveryRuntime
    void anInterruptEndsAnInterruptibleAcquireAndTheFlagIsClear(World world) throws Exception {
        world.run(run -> {
            Mutex mutex = run.runtime().mutex(LOCK);
            mutex.acquire();
            LogicalThread other = run.script("other", () -> {
                assertThatThrownBy(mutex::acquireInterruptibly).isInstanceOf(InterruptedException.class);
                assertThat(run.runtime().interrupted()).isFalse();
                assertThat(mutex.isHeldByCurrentThread()).isFalse();
            });
            other.interrupt();
            other.join();
            mutex.release();
        });
    }

    @OnEveryRuntime
    void anInterruptDoesNotEndAnUninterruptibleAcquireAndStays(World world) throws Exception {
        world.run(run -> {
            Mutex mutex = run.runtime().mutex(LOCK);
            Shared<Boolean> sent = run.runtime().shared("sent", false);
            mutex.acquire();
            LogicalThread other = run.script("other", () -> {
                mutex.acquire();
                assertThat(sent.get()).isTrue();
                mutex.release();
                assertThat(run.runtime().interrupted()).isTrue();
            });
            other.interrupt();
            sent.set(true);
            mutex.release();
            other.join();
        });
    }

    @OnEveryRuntime
    void anInterruptThatCameBeforeDoesNotKeepAnUninterruptibleAcquireFromTakingALock(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            for (Mutex mutex : List.of(runtime.mutex(LOCK), runtime.fairMutex(LOCK))) {
                runtime.current().interrupt();
                mutex.acquire();
                assertThat(mutex.isHeldByCurrentThread()).isTrue();
                mutex.release();
                assertThat(runtime.interrupted()).isTrue();
            }
        });
    }

    @OnEveryRuntime
    void anInterruptThatCameBeforeEndsWhateverHeedsInterruptsThoughNothingIsInTheWay(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Deadline far = runtime.deadline(HOUR);
            for (Mutex mutex : List.of(runtime.mutex(LOCK), runtime.fairMutex(LOCK))) {
                assertEndedByAnEarlierInterrupt(runtime, mutex::acquireInterruptibly);
                assertEndedByAnEarlierInterrupt(runtime, () -> mutex.acquire(far));
                assertThat(mutex.isHeldByCurrentThread()).isFalse();
                Condition condition = mutex.condition("changed");
                mutex.acquire();
                assertEndedByAnEarlierInterrupt(runtime, condition::await);
                assertEndedByAnEarlierInterrupt(runtime, () -> condition.await(far));
                assertThat(mutex.isHeldByCurrentThread()).isTrue();
                mutex.release();
            }
            assertEndedByAnEarlierInterrupt(runtime, () -> runtime.sleep(Duration.ZERO));
            assertEndedByAnEarlierInterrupt(runtime, () -> runtime.sleep(HOUR));
            LogicalThread myself = runtime.current();
            assertEndedByAnEarlierInterrupt(runtime, myself::join);
            assertEndedByAnEarlierInterrupt(runtime, () -> myself.join(far));
        });
    }

    private static void assertEndedByAnEarlierInterrupt(EngineRuntime runtime, Body operation) {
        runtime.current().interrupt();
        assertThatThrownBy(operation::run).isInstanceOf(InterruptedException.class);
        assertThat(runtime.interrupted()).isFalse();
    }
}

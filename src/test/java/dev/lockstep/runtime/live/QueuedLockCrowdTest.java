package dev.lockstep.runtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A lock that many want, with limits and interrupts in between and a clock that is bent all the time.
@Timeout(120)
class QueuedLockCrowdTest {

    private static final int GIVERS = 3;
    private static final int TAKERS = 3;
    private static final int EACH = 2_000;

    private final EngineClock clock = new EngineClock();
    private final LiveRuntime runtime = new LiveRuntime(clock, null);
    private final AtomicBoolean inside = new AtomicBoolean();
    /// Under the lock, which is what is tested.
    private int coins;
    private int taken;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itHasOneHolderAndLosesNoSignalHoweverWaitsEnd(boolean fair) throws Exception {
        LockId id = new LockId("test", "lock");
        Mutex mutex = fair ? runtime.fairMutex(id) : runtime.mutex(id);
        Condition given = mutex.condition("given");
        Condition gone = mutex.condition("gone");
        List<LogicalThread> threads = new ArrayList<>();
        for (int i = 0; i < GIVERS; i++) {
            SplittableRandom dice = new SplittableRandom(i);
            threads.add(runtime.spawn("giver " + i, Role.SCRIPT, () -> repeat(mutex, dice, () -> {
                awaitUntil(gone, dice, () -> coins < 2);
                coins++;
                given.signal();
            })));
        }
        for (int i = 0; i < TAKERS; i++) {
            SplittableRandom dice = new SplittableRandom(100 + i);
            threads.add(runtime.spawn("taker " + i, Role.SCRIPT, () -> repeat(mutex, dice, () -> {
                awaitUntil(given, dice, () -> coins > 0);
                coins--;
                taken++;
                gone.signal();
            })));
        }
        SplittableRandom dice = new SplittableRandom(42);
        while (runtime.livingThreads() > 0) {
            threads.get(dice.nextInt(threads.size())).interrupt();
            clock.speed(dice.nextDouble(0.5, 20));
            Thread.onSpinWait();
        }
        assertThat(coins).isZero();
        assertThat(taken).isEqualTo(GIVERS * EACH);
        runtime.close();
    }

    private interface Section {
        void run() throws InterruptedException;
    }

    private interface State {
        boolean holds();
    }

    private void repeat(Mutex mutex, SplittableRandom dice, Section section) {
        for (int done = 0; done < EACH;) {
            done += once(mutex, dice, section) ? 1 : 0;
        }
    }

    private boolean once(Mutex mutex, SplittableRandom dice, Section section) {
        try {
            if (dice.nextBoolean()) {
                mutex.acquireInterruptibly();
            } else if (!mutex.acquire(runtime.deadline(Duration.ofNanos(dice.nextInt(100_000))))) {
                return false;
            }
        } catch (InterruptedException tryAgain) {
            return false;
        }
        try {
            enter();
            section.run();
            return true;
        } catch (InterruptedException tryAgain) {
            return false;
        } finally {
            leave();
            mutex.release();
        }
    }

    private void awaitUntil(Condition condition, SplittableRandom dice, State state) throws InterruptedException {
        while (!state.holds()) {
            leave();
            try {
                if (dice.nextBoolean()) {
                    condition.await();
                } else {
                    var _ = condition.await(runtime.deadline(Duration.ofNanos(dice.nextInt(100_000))));
                }
            } finally {
                enter();
            }
        }
    }

    private void enter() {
        assertThat(inside.getAndSet(true)).as("someone else holds the lock").isFalse();
    }

    private void leave() {
        assertThat(inside.getAndSet(false)).isTrue();
    }
}

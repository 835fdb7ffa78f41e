package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Tally;
import dev.lockstep.testing.Run;
import java.util.concurrent.atomic.AtomicInteger;

/// A cache in a run, and ways to wait until it has come to some state.
final class CacheLab {

    final Run run;
    final EngineRuntime runtime;
    final KeyedCache<Object, Object> cache;

    CacheLab(Run run) {
        this.run = run;
        this.runtime = run.runtime();
        this.cache = new KeyedCache<>(runtime, new EngineId("cache"));
    }

    long count(Tally tally) {
        return run.sum(tally);
    }

    /// Waits until `amount` callers have missed and found another at the key's lock.
    void untilWaiting(int amount) throws Exception {
        run.until(amount + " wait", () -> count(cache.tallies().waits()) >= amount);
    }

    void untilMissed(int amount) throws Exception {
        run.until(amount + " missed", () -> count(cache.tallies().misses()) >= amount);
    }

    Door door(String name) {
        return new Door(run, runtime.shared(name, false));
    }

    /// What must hold when no call is under way.
    void assertQuiet() {
        CacheFigures figures = CacheFigures.of(cache.tallies(), run::sum);
        assertThat(cache.lockTableSize()).as("lock table").isZero();
        assertThat(figures.succeeded() + figures.failed()).as("computes ended").isEqualTo(figures.computes());
    }

    /// Counts how many are inside something at once, and how many at most.
    static final class Crowd {

        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        void enter() {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        }

        void leave() {
            inside.decrementAndGet();
        }

        int most() {
            return most.get();
        }
    }
}

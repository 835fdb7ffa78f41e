package dev.lockstep.engine.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.World;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// More callers than parties, round after round.
class BarrierCrowdTest {

    @OnEveryRuntime
    @Row("B18")
    void nobodyPassesWithFewerThanAllPartiesInItsGeneration(World world) throws Exception {
        world.run(run -> {
            int parties = 2;
            int callers = 2 * parties + 1;
            ToldRuntime told = new ToldRuntime(run.runtime());
            Barrier barrier = TestBarriers.barrier(told, BarrierSettings.of(parties));
            Tickets arrived = new Tickets();
            Tickets passed = new Tickets();
            told.listen((thread, event) -> {
                if (event instanceof BarrierEvent.Arrived(_, long generation, _)) {
                    arrived.add(generation);
                } else if (event instanceof BarrierEvent.Passed(_, long generation)) {
                    assertThat(arrived.of(generation)).isEqualTo(parties);
                    passed.add(generation);
                }
            });
            AtomicInteger calls = new AtomicInteger();
            AtomicInteger gone = new AtomicInteger();
            for (int i = 0; i < callers; i++) {
                run.script("P" + i, () -> {
                    String outcome = "passed";
                    for (int round = 0; round < 4 && outcome.startsWith("passed"); round++) {
                        outcome = Party.tryOnce(barrier::await);
                        calls.addAndGet(outcome.startsWith("passed") ? 1 : 0);
                    }
                    gone.incrementAndGet();
                });
            }
            run.until("whoever has not gone waits", () -> gone.get() + barrier.waiting() == callers);
            long rounds = barrier.generation();
            barrier.abort();
            run.joinAll();

            assertThat(rounds).isPositive();
            assertThat(passed.total()).isEqualTo((int) (parties * rounds));
            assertThat(calls).hasValue(passed.total());
            passed.counts.values().forEach(count -> assertThat(count).hasValue(parties));
        });
    }

    /// How many threads did something in each generation.
    private static final class Tickets {

        private final Map<Long, AtomicInteger> counts = new ConcurrentHashMap<>();

        void add(long generation) {
            counts.computeIfAbsent(generation, absent -> new AtomicInteger()).incrementAndGet();
        }

        int of(long generation) {
            return counts.getOrDefault(generation, new AtomicInteger()).get();
        }

        int total() {
            return counts.values().stream().mapToInt(AtomicInteger::get).sum();
        }
    }
}

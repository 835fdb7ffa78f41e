package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Counters that add up once nobody calls, whatever happened before.
class CacheCountersTest {

    private static final int CALLERS = 4;
    private static final int CALLS = 12;

    @OnEveryRuntime
    @Row("K42")
    void everyCallIsOneHitOrOneMissAndEveryComputeEnds(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            AtomicInteger cancelledWaiting = new AtomicInteger();
            List<LogicalThread> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                callers.add(run.script("caller " + i, () -> {
                    for (int j = 0; j < CALLS; j++) {
                        try {
                            lab.cache.getOrCompute(j % 3, loaderOf(lab, caller + j));
                        } catch (ComputeFailedException expected) {
                            lab.runtime.interrupted(); // forgets a flag that was set again
                        } catch (InterruptedException cancelled) {
                            cancelledWaiting.incrementAndGet();
                        }
                        if (j % 5 == caller) {
                            lab.cache.invalidate(j % 3);
                        }
                    }
                }));
            }
            callers.getFirst().interrupt();
            run.joinAll();
            CacheFigures figures = CacheFigures.of(lab.cache.tallies(), run::sum);
            assertThat(figures.hits() + figures.misses()).as("calls").isEqualTo(CALLERS * CALLS);
            assertThat(figures.foundOnSecondCheck() + figures.computes() + cancelledWaiting.get())
                    .as("what became of the misses")
                    .isEqualTo(figures.misses());
            assertThat(figures.waits()).isLessThanOrEqualTo(figures.misses());
            lab.assertQuiet();
        });
    }

    private static Loader<Object, Object> loaderOf(CacheLab lab, int kind) {
        return key -> switch (kind % 4) {
            case 0 -> throw new IllegalStateException("no");
            case 1 -> null;
            case 2 -> lab.cache.size();
            default -> key;
        };
    }
}

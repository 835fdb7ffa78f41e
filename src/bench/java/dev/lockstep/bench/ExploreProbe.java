package dev.lockstep.bench;

import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.explore.DepthFirst;
import dev.lockstep.explore.Dpor;
import dev.lockstep.explore.Judgement;
import dev.lockstep.explore.Limits;
import dev.lockstep.explore.RandomOrders;
import dev.lockstep.explore.Search;
import dev.lockstep.explore.SearchStrategy;
import dev.lockstep.explore.Subject;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.OneCarrier;
import dev.lockstep.runtime.stepped.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Schedules a second of 3 threads × 10 steps, searched by each strategy, beside the bare hand-over of the same shape, in
/// the same JVM, in turns; medians of seven rounds. An argument sets how many schedules a round has.
public final class ExploreProbe {

    private static final int ROUNDS = 7;

    private ExploreProbe() {}

    public static void main(String[] args) throws InterruptedException {
        int schedules = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
        var bare = new double[ROUNDS];
        var strategies = List.<Supplier<SearchStrategy>>of(() -> new RandomOrders(1), DepthFirst::new, Dpor::new);
        var rates = new double[strategies.size()][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            int at = Math.max(0, round);
            bare[at] = bare(schedules);
            for (int i = 0; i < rates.length; i++) {
                rates[i][at] = searched(strategies.get(i).get(), schedules);
            }
        }
        System.out.printf("%-14s %8.0f schedules/s%n", "bare", median(bare));
        for (int i = 0; i < rates.length; i++) {
            System.out.printf(
                    "%-14s %8.0f schedules/s  %.2f x bare%n",
                    strategies.get(i).get().getClass().getSimpleName(),
                    median(rates[i]),
                    median(rates[i]) / median(bare));
        }
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double bare(int schedules) throws InterruptedException {
        long start = System.nanoTime();
        try (var _ = new OneCarrier()) {
            Thread.ofVirtual()
                    .start(() -> {
                        for (int i = 0; i < schedules; i++) {
                            new BareHandOff(i, 3, 10).run();
                        }
                    })
                    .join();
        }
        return schedules / ((System.nanoTime() - start) / 1e9);
    }

    private static double searched(SearchStrategy strategy, int schedules) {
        var subject = Subject.unwatched(
                ExploreProbe::threeTimesTen,
                Settings.DEFAULT,
                result -> Judgement.of(result.outcome().kind()));
        long start = System.nanoTime();
        var counts = new Search(subject, strategy, new Limits(schedules)).run().counts();
        return (counts.schedules() + counts.pruned()) / ((System.nanoTime() - start) / 1e9);
    }

    private static void threeTimesTen(EngineRuntime port) {
        var x = port.shared("x", 0);
        var mutex = port.mutex(new LockId("probe", "lock"));
        for (var name : List.of("A", "B", "C")) {
            port.spawn(name, Role.SCRIPT, () -> {
                for (int i = 0; i < 3; i++) {
                    mutex.acquire();
                    x.set(i);
                    mutex.release();
                }
            });
        }
    }
}

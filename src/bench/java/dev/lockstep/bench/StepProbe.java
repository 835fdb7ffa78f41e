package dev.lockstep.bench;

import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.stepped.OneCarrier;
import dev.lockstep.runtime.stepped.RandomOrder;
import dev.lockstep.runtime.stepped.Settings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import java.util.Arrays;
import java.util.function.LongConsumer;

/// Nanoseconds a step and schedules a second of 3 threads × 10 steps on one carrier: the stepped runtime beside a bare
/// hand-over of the same shape, in the same JVM, in turns; the median of seven rounds of each. An argument sets how
/// many schedules a round has.
public final class StepProbe {

    private static final String[] NAMES = {"A", "B", "C"};
    private static final int THREADS = NAMES.length;
    private static final int STEPS = 10;
    private static final int ROUNDS = 7;

    private StepProbe() {}

    public static void main(String[] args) throws InterruptedException {
        int schedules = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
        // The driver is a virtual thread too: a wake-up of a platform thread would cost more than a schedule.
        try (var _ = new OneCarrier()) {
            Thread.ofVirtual().start(() -> measure(schedules)).join();
        }
    }

    private static void measure(int schedules) {
        var bare = new double[ROUNDS];
        var stepped = new double[ROUNDS];
        var locked = new double[ROUNDS];
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            time(schedules, StepProbe::bare);
            time(schedules, StepProbe::stepped);
            time(schedules, StepProbe::locked);
        }
        for (int round = 0; round < ROUNDS; round++) {
            bare[round] = time(schedules, StepProbe::bare);
            stepped[round] = time(schedules, StepProbe::stepped);
            locked[round] = time(schedules, StepProbe::locked);
        }
        double floor = print("bare hand-over", bare, 1);
        print("stepped, shared variable", stepped, floor);
        print("stepped, lock and variable", locked, floor);
    }

    private static void bare(long seed) {
        new BareHandOff(seed, THREADS, STEPS).run();
    }

    /// Nine reads and the end.
    private static void stepped(long seed) {
        var runtime = new SteppedRuntime(RandomOrder.mixed(seed), Settings.DEFAULT, null);
        check(runtime.run(port -> {
                    var shared = port.shared("x", 0);
                    for (int t = 0; t < THREADS; t++) {
                        port.spawn(NAMES[t], Role.SCRIPT, () -> {
                            for (int i = 1; i < STEPS; i++) {
                                shared.get();
                            }
                        });
                    }
                })
                .schedule()
                .size());
    }

    /// Three times take, read, release, and the end.
    private static void locked(long seed) {
        var runtime = new SteppedRuntime(RandomOrder.mixed(seed), Settings.DEFAULT, null);
        check(runtime.run(port -> {
                    var shared = port.shared("x", 0);
                    var mutex = port.mutex(new LockId("probe", "lock"));
                    for (int t = 0; t < THREADS; t++) {
                        port.spawn(NAMES[t], Role.SCRIPT, () -> {
                            for (int i = 1; i < STEPS; i += 3) {
                                mutex.acquire();
                                shared.get();
                                mutex.release();
                            }
                        });
                    }
                })
                .schedule()
                .size());
    }

    private static void check(int steps) {
        if (steps != THREADS * STEPS) {
            throw new IllegalStateException("a schedule had " + steps + " steps");
        }
    }

    /// Nanoseconds a schedule.
    private static double time(int schedules, LongConsumer run) {
        long start = System.nanoTime();
        for (int i = 0; i < schedules; i++) {
            run.accept(i);
        }
        return (System.nanoTime() - start) / (double) schedules;
    }

    private static double print(String what, double[] nanos, double floor) {
        Arrays.sort(nanos);
        double median = nanos[ROUNDS / 2];
        double perSecond = 1e9 / median;
        System.out.printf(
                "%-28s %6.0f ns a step  %8.0f schedules/s  %.2f x bare%n",
                what,
                median / (THREADS * STEPS),
                perSecond,
                floor == 1 ? 1.0 : perSecond / floor);
        return perSecond;
    }
}

package dev.lockstep.bench;

import dev.lockstep.event.EventSink;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.CarrierLimit;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;

/// Nanoseconds a step and schedules a second of 3 threads × 10 steps on one carrier: the stepped runtime beside a bare
/// hand-over of the same shape, in the same JVM, in turns; medians of eleven rounds of each, and the least and the
/// most. Then what it costs to watch a run and to look for the lines of its steps. An argument sets how many schedules
/// a round has.
public final class StepProbe {

    private static final String[] NAMES = {"A", "B", "C"};
    private static final int THREADS = NAMES.length;
    private static final int STEPS = 10;
    private static final int ROUNDS = 11;
    private static final EventSink IGNORE = (nanos, thread, event) -> {};

    private StepProbe() {}

    public static void main(String[] args) throws InterruptedException {
        int schedules = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
        // The driver is a virtual thread too: a wake-up of a platform thread would cost more than a schedule.
        try (var _ = new CarrierLimit()) {
            Thread.ofVirtual().start(() -> measure(schedules)).join();
        }
    }

    private static void measure(int schedules) {
        Shape bare = new Shape("bare hand-over", StepProbe::bare);
        List<Shape> shapes = List.of(
                bare,
                new Shape("stepped, shared variable", StepProbe::stepped),
                new Shape("stepped, lock and variable", StepProbe::locked));
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            shapes.forEach(shape -> shape.time(schedules));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Shape shape : shapes) {
                shape.nanos[round] = shape.time(schedules);
            }
        }
        shapes.forEach(shape -> shape.print(bare));
        lines(schedules / 20);
    }

    /// What it costs to watch, and to look for lines.
    private static void lines(int runs) {
        Shape watched = new Shape("cache, nobody watches", seed -> cache(seed, RunSettings.DEFAULT, null));
        Shape told = new Shape("cache, watched", seed -> cache(seed, RunSettings.DEFAULT, IGNORE));
        Shape located = new Shape(
                "cache, watched, with lines", seed -> cache(seed, RunSettings.DEFAULT.withLocating(true), IGNORE));
        for (Shape shape : List.of(watched, told, located)) {
            shape.time(runs);
            long before = shape.steps;
            for (int round = 0; round < ROUNDS; round++) {
                shape.nanos[round] = shape.time(runs);
            }
            double each = (shape.steps - before) / (double) (ROUNDS * runs);
            Arrays.sort(shape.nanos);
            System.out.printf(
                    "%-28s %6.0f ns a step (%.0f to %.0f)%n",
                    shape.what,
                    shape.nanos[ROUNDS / 2] / each,
                    shape.nanos[0] / each,
                    shape.nanos[ROUNDS - 1] / each);
        }
    }

    private static int cache(long seed, RunSettings settings, @Nullable EventSink sink) {
        SteppedRuntime runtime = new SteppedRuntime(RandomStrategy.mixed(seed), settings, sink);
        return runtime.run(ProbePrograms.all().get("cache, four callers, two keys")).schedule().size();
    }

    /// One way to spend time, and how long a run of it took in each round.
    private static final class Shape {

        private final String what;
        private final LongToIntFunction run;
        private final double[] nanos = new double[ROUNDS];
        private long steps;

        Shape(String what, LongToIntFunction run) {
            this.what = what;
            this.run = run;
        }

        /// Nanoseconds a run.
        double time(int runs) {
            long start = System.nanoTime();
            for (int i = 0; i < runs; i++) {
                steps += run.applyAsInt(i);
            }
            return (System.nanoTime() - start) / (double) runs;
        }

        /// The ratio is taken round by round, because the machine may have been busier in one than in another.
        void print(Shape floor) {
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ratios[round] = floor.nanos[round] / nanos[round];
            }
            double[] sorted = nanos.clone();
            Arrays.sort(sorted);
            Arrays.sort(ratios);
            System.out.printf(
                    "%-28s %6.0f ns a step  %8.0f schedules/s (%.0f to %.0f)  %.2f x bare (%.2f to %.2f)%n",
                    what,
                    sorted[ROUNDS / 2] / (THREADS * STEPS),
                    1e9 / sorted[ROUNDS / 2],
                    1e9 / sorted[ROUNDS - 1],
                    1e9 / sorted[0],
                    ratios[ROUNDS / 2],
                    ratios[0],
                    ratios[ROUNDS - 1]);
        }
    }

    private static int bare(long seed) {
        new BareHandOff(seed, THREADS, STEPS).run();
        return THREADS * STEPS;
    }

    /// Nine reads and the end.
    private static int stepped(long seed) {
        SteppedRuntime runtime = new SteppedRuntime(RandomStrategy.mixed(seed), RunSettings.DEFAULT, null);
        return check(runtime.run(port -> {
            Shared<Integer> shared = port.shared("x", 0);
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
    private static int locked(long seed) {
        SteppedRuntime runtime = new SteppedRuntime(RandomStrategy.mixed(seed), RunSettings.DEFAULT, null);
        return check(runtime.run(port -> {
            Shared<Integer> shared = port.shared("x", 0);
            Mutex mutex = port.mutex(new LockId("probe", "lock"));
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

    private static int check(int steps) {
        if (steps != THREADS * STEPS) {
            throw new IllegalStateException("a schedule had " + steps + " steps");
        }
        return steps;
    }
}

package dev.lockstep.bench;

import dev.lockstep.engine.barrier.Barrier;
import dev.lockstep.engine.barrier.BarrierSettings;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.StepOperation;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.Lane;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.TraceStep;
import dev.lockstep.trace.file.BadTrace;
import dev.lockstep.trace.file.TraceFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Going back: what it takes to go one step back, and to jump to the middle, in runs of 10,000 and 100,000 steps of
/// each engine; what a step takes in memory; and what the file takes. In the runs of 10,000 steps the snapshot after
/// every step, seen going back, is compared with the one seen going forward.
///
/// Memory is what the heap holds more after a full collection, with the trace, its keyframes and its lanes. Steps back
/// are timed where they cost most too: from the end to the start, over every keyframe and every chunk.
final class BackProbe {

    private static final int[] LENGTHS = {10_000, 100_000};
    private static final int JUMPS = 400;

    /// @param threads how many threads it has
    private record Program(String name, int threads, Consumer<EngineRuntime> setUp) {}

    private static final List<Program> PROGRAMS = List.of(
            new Program("pool, 4 workers, queue of 200", 5, port -> pool(port, 4, 200)),
            new Program("pool, 62 workers, no bound", 64, port -> pool(port, 62, Integer.MAX_VALUE)),
            new Program("cache, 8 callers, new keys", 8, port -> cache(port, 8, Integer.MAX_VALUE)),
            new Program("cache, 8 callers, 20 keys", 8, port -> cache(port, 8, 20)),
            new Program("barrier, 4 parties", 4, port -> barrier(port, 4)),
            new Program("barrier, 64 parties", 64, port -> barrier(port, 64)));

    private final Timeline timeline;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<Snapshot> forward = new ArrayList<>();
    private final boolean comparing;
    private long told;
    private String chosen = "";
    private List<String> enabled = List.of();
    private StepOperation operation = StepOperation.NONE;

    private BackProbe(String name, boolean comparing) {
        this.comparing = comparing;
        timeline = new Timeline(new Trace(new TraceHeader(name, "", true, "seed 42")));
    }

    public static void main(String[] arguments) throws IOException, BadTrace {
        System.out.printf(
                "%-30s %7s %6s  %8s %8s %8s  %8s %8s  %7s %7s  %8s %8s %8s  %s%n",
                "", "steps", "ev/st", "back p50", "p99", "max ms", "jump p50", "p99 ms", "B/step", "lanes", "file B/s",
                "write ms",
                "open ms", "same");
        for (int round = 0; round < 2; round++) {
            for (int steps : LENGTHS) {
                for (Program program : PROGRAMS) {
                    // The first round of short runs only warms the machine up.
                    if (round == 1 || steps == LENGTHS[0]) {
                        measure(program, steps, round == 1);
                    }
                }
            }
        }
    }

    private static void measure(Program program, int steps, boolean print) throws IOException, BadTrace {
        long before = heap();
        BackProbe probe = new BackProbe(program.name(), false);
        probe.run(program, steps);
        Timeline timeline = probe.timeline;
        int last = timeline.trace().last();
        long retained;
        try {
            retained = heap() - before;
        } finally {
            Reference.reachabilityFence(probe);
        }

        double[] back = new double[last];
        for (int number = last; number > 0; number--) {
            int to = number - 1;
            back[to] = millis(_ -> timeline.at(to), to);
        }
        Random random = new Random(42);
        double[] jumps = new double[JUMPS];
        for (int i = 0; i < JUMPS; i++) {
            timeline.at(last - random.nextInt(10));
            jumps[i] = millis(timeline::at, last / 2 + random.nextInt(last / 4) - last / 8);
        }
        double lanes = millis(_ -> use(timeline.lanes(last / 2, last / 2 + 200)), 0);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        long began = System.nanoTime();
        TraceFiles.write(timeline.trace(), file);
        double wrote = (System.nanoTime() - began) / 1e6;
        began = System.nanoTime();
        ByteArrayInputStream in = new ByteArrayInputStream(file.toByteArray());
        Timeline opened = new Timeline(TraceFiles.read(in, "probe", Choice::parse));
        double open = (System.nanoTime() - began) / 1e6;
        String same = steps > LENGTHS[0] ? "-" : same(program, steps, opened);
        if (print) {
            Arrays.sort(back);
            Arrays.sort(jumps);
            System.out.printf(
                    Locale.ROOT,
                    "%-30s %,7d %6.1f  %8.3f %8.3f %8.1f  %8.2f %8.2f  %7.0f %7.3f  %8.0f %8.0f %8.0f  %s%n",
                    program.name(), last, probe.told / (double) last, at(back, 0.5), at(back, 0.99), back[last - 1],
                    at(jumps, 0.5), at(jumps, 0.99), retained / (double) last, lanes, file.size() / (double) last,
                    wrote,
                    open, same);
        }
    }

    /// Whether every snapshot, seen going back, is the one seen going forward: in the run itself, and in its file.
    private static String same(Program program, int steps, Timeline opened) {
        BackProbe again = new BackProbe(program.name(), true);
        again.run(program, steps);
        for (int number = again.timeline.trace().last(); number >= 0; number--) {
            Snapshot seen = again.forward.get(number);
            if (!again.timeline.at(number).equals(seen) || !opened.at(number).equals(seen)) {
                return "DIFFERS at step " + number;
            }
        }
        return "all " + again.forward.size();
    }

    private void run(Program program, int steps) {
        Strategy random = RandomStrategy.natural(42);
        SteppedRuntime runtime = new SteppedRuntime(
                point -> step(point, random),
                RunSettings.DEFAULT.withStepLimit(steps).withLocating(true).withNoticingRounds(false),
                (nanos, thread, event) -> events
                        .add(new RecordedEvent(told + events.size() + 1, nanos, thread, event)));
        runtime.run(program.setUp());
        flush();
        look();
    }

    private int step(ChoicePoint point, Strategy strategy) {
        int index = strategy.choose(point);
        flush();
        chosen = point.choice(index).toString();
        enabled = point.choices().stream().map(Object::toString).toList();
        timeline.canChoose(enabled);
        look();
        operation = point.operation(index).told();
        return index;
    }

    private void flush() {
        timeline.append(new TraceStep(timeline.trace().last() + 1, chosen, enabled, operation, events));
        told += events.size();
        events.clear();
    }

    private void look() {
        if (comparing) {
            forward.add(timeline.at(timeline.trace().last()));
        }
    }

    private static void pool(EngineRuntime port, int workers, int capacity) {
        PoolSettings settings = PoolSettings.of(workers).withoutTakeLimit().withCapacity(Math.min(capacity, 10_000));
        WorkerPool<Integer> pool = new WorkerPool<>(port, new EngineId("pool"), settings, _ -> {});
        port.spawn("producer", Role.SCRIPT, () -> {
            pool.start();
            for (int item = 0;; item++) {
                pool.submit(item);
            }
        });
        if (workers > 8) {
            port.spawn("second producer", Role.SCRIPT, () -> {
                for (int item = 0;; item++) {
                    pool.submit(item);
                }
            });
        }
    }

    private static void cache(EngineRuntime port, int callers, int keys) {
        KeyedCache<String, String> cache = new KeyedCache<>(port, new EngineId("cache"));
        for (int caller = 0; caller < callers; caller++) {
            int first = caller;
            port.spawn("caller-" + caller, Role.SCRIPT, () -> {
                for (int call = first;; call++) {
                    String key = "user:" + call % keys;
                    cache.getOrCompute(key, of -> "value of " + of);
                    if (keys < Integer.MAX_VALUE && call % 5 == 0) {
                        cache.invalidate(key);
                    }
                }
            });
        }
    }

    private static void barrier(EngineRuntime port, int parties) {
        Barrier barrier = new Barrier(port, new EngineId("barrier"), BarrierSettings.of(parties));
        for (int party = 0; party < parties; party++) {
            port.spawn("party-" + party, Role.SCRIPT, () -> {
                while (true) {
                    barrier.await();
                }
            });
        }
    }

    private static void use(List<Lane> lanes) {
        if (lanes.isEmpty()) {
            throw new IllegalStateException("no lanes");
        }
    }

    private static double millis(IntConsumer what, int number) {
        long began = System.nanoTime();
        what.accept(number);
        return (System.nanoTime() - began) / 1e6;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

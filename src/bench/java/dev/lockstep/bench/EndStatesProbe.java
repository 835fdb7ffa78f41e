package dev.lockstep.bench;

import dev.lockstep.event.Event;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.live.EngineClock;
import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.runtime.stepped.CarrierLimit;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.Watch;
import dev.lockstep.scenario.read.Scenarios;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Whether real threads ever come to an end state that steps cannot reach: for five small scenarios, the end states of
/// runs by steps in random orders, until so many in a row brought nothing new, and then of 1,000 live runs each.
///
/// A run that gets stuck has an end state too; a live one is taken for stuck after two seconds without an event.
/// Scripts must wait for what they start, because a live run is over here when they are.
///
/// Arguments: the scenarios, built-in names or files, instead of the five; a number among them sets the live runs.
public final class EndStatesProbe {

    private static final List<String> FIVE = List
            .of("pool-task-throws", "cache-two-keys", "barrier-reset", "cache-compute-fails", "lost-update");
    private static final int QUIET_RUNS = 20_000;
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(2);

    private EndStatesProbe() {}

    public static void main(String[] args) throws BadScenario, InterruptedException {
        int live = 1_000;
        List<String> names = List.of(args).stream().filter(arg -> !arg.matches("[0-9]+")).toList();
        for (String arg : args) {
            live = arg.matches("[0-9]+") ? Integer.parseInt(arg) : live;
        }
        boolean missed = false;
        for (String name : names.isEmpty() ? FIVE : names) {
            Scenario scenario = Scenarios.find(name);
            missed |= measure(scenario.id(), Objects.requireNonNull(scenario.program(), name), live);
        }
        System.exit(missed ? 1 : 0);
    }

    private static boolean measure(String id, Program program, int live) throws InterruptedException {
        Set<Map<String, String>> reached = new HashSet<>();
        long runs = bySteps(program, reached);
        Map<Map<String, String>, Integer> seen = new HashMap<>();
        for (int i = 0; i < live; i++) {
            seen.merge(onRealThreads(program), 1, Integer::sum);
        }
        int misses = 0;
        for (Map.Entry<Map<String, String>, Integer> end : seen.entrySet()) {
            if (!reached.contains(end.getKey())) {
                misses += end.getValue();
                System.out.println("  not reached by steps, " + end.getValue() + " times: " + end.getKey());
            }
        }
        System.out.printf(
                "%-24s by steps %7d runs, %3d end states; live %5d runs, %3d end states, %d not reached by steps%n",
                id, runs, reached.size(), live, seen.size(), misses);
        return misses > 0;
    }

    /// Tries orders until many in a row bring nothing new; half of them let time pass at any moment.
    private static long bySteps(Program program, Set<Map<String, String>> reached) {
        long runs = 0;
        try (var _ = new CarrierLimit()) {
            for (int quiet = 0; quiet < QUIET_RUNS; quiet++) {
                Watch watch = program.watch();
                long[] number = {0};
                long seed = runs * 0x9E3779B97F4A7C15L; // small seeds of java.util.Random begin alike
                RandomStrategy order = runs % 2 == 0 ? RandomStrategy.mixed(seed) : RandomStrategy.natural(seed);
                new SteppedRuntime(
                        order, program.settings(),
                        (nanos, thread, event) -> watch.saw(new RecordedEvent(++number[0], nanos, thread, event)))
                        .run(program::setUp);
                runs++;
                if (reached.add(watch.endState())) {
                    quiet = 0;
                }
            }
        }
        return runs;
    }

    private static Map<String, String> onRealThreads(Program program) throws InterruptedException {
        Follower follower = new Follower(program.watch());
        try (LiveRuntime runtime = new LiveRuntime(new EngineClock(), follower::saw)) {
            program.setUp(runtime);
            return follower.endState();
        }
    }

    /// Follows one live run: takes one event at a time, and knows when the scripts have ended or nothing happens.
    private static final class Follower {

        private final Watch watch;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition happened = lock.newCondition();
        private long number;
        private boolean closed;

        Follower(Watch watch) {
            this.watch = watch;
        }

        void saw(long nanos, ThreadId thread, Event event) {
            lock.lock();
            try {
                if (closed) {
                    return;
                }
                watch.saw(new RecordedEvent(++number, nanos, thread, event));
                happened.signalAll();
            } finally {
                lock.unlock();
            }
        }

        Map<String, String> endState() throws InterruptedException {
            lock.lock();
            try {
                long seen = -1;
                while (!hasEnded() && seen != number) {
                    seen = number;
                    for (long left = STUCK_NANOS; left > 0 && seen == number && !hasEnded();) {
                        left = happened.awaitNanos(left);
                    }
                }
                closed = true;
                return watch.endState();
            } finally {
                lock.unlock();
            }
        }

        private boolean hasEnded() {
            return watch.endState().values().stream().noneMatch(got -> got.endsWith("not ended"));
        }
    }
}

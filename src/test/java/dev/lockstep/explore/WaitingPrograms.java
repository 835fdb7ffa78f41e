package dev.lockstep.explore;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explore.run.Judge;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.WaitPredicate;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.testing.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Small programs made by chance, the same for the same seed, of what waits for permits and values: semaphores, waits
/// until something is true, updates, locks, limits and interrupts.
final class WaitingPrograms {

    private static final Duration LIMIT = Duration.ofMillis(1);

    private WaitingPrograms() {}

    /// A program whose outcome tells what each thread saw and what is left.
    ///
    /// @param fed whether what happens at semaphores and waits feeds a property, of which the outcome tells too
    static SearchedProgram subject(long seed, boolean fed) {
        TreeMap<String, Object> told = new TreeMap<String, Object>();
        return new SearchedProgram(
                port -> {
                    told.clear();
                    new Stage(port, told, new Random(seed * 7_919 + 5)).setUp();
                },
                RunSettings.DEFAULT.withStepLimit(300),
                fed,
                () -> new Told(told, new StringBuilder()));
    }

    private record Told(Map<String, Object> told, StringBuilder fed) implements Judge {

        @Override
        public long saw(int step, long nanos, ThreadId thread, Event event) {
            boolean feeds = event instanceof SemaphoreEvent.Acquired
                    || event instanceof SemaphoreEvent.Released
                    || event instanceof ThreadEvent.UntilEnded;
            if (feeds) {
                fed.append(thread).append(' ').append(event).append("; ");
            }
            return feeds ? 1 : 0;
        }

        @Override
        public Judgement over(RunResult result) {
            return Judgement.of(result, Map.of("said", told + " " + fed));
        }
    }

    private static final class Stage {

        private final EngineRuntime port;
        private final Map<String, Object> told;
        private final Random random;
        private final List<Shared<Integer>> variables;
        private final List<Semaphore> semaphores;
        private final Mutex lock;
        private final List<LogicalThread> threads = new ArrayList<>();

        Stage(EngineRuntime port, Map<String, Object> told, Random random) {
            this.port = port;
            this.told = told;
            this.random = random;
            this.variables = List.of(port.shared("x", 0), port.shared("y", 0));
            this.semaphores = List.of(port.semaphore("s", random.nextInt(3)), port.semaphore("t", random.nextInt(2)));
            this.lock = port.mutex(new LockId("waiting", "m"));
        }

        void setUp() {
            int count = 2 + random.nextInt(2);
            for (int t = 0; t < count; t++) {
                String name = "T" + t;
                int[] script = random.ints(2L + random.nextInt(3), 0, 1 << 20).toArray();
                threads.add(port.spawn(name, Role.SCRIPT, () -> perform(name, script)));
            }
        }

        private void perform(String name, int[] script) {
            StringBuilder log = new StringBuilder();
            for (int drawn : script) {
                try {
                    log.append(one(drawn)).append(';');
                } catch (InterruptedException interrupted) {
                    log.append("interrupted;");
                }
                told.put(name, log.toString());
            }
            if (lock.isHeldByCurrentThread()) {
                lock.release();
            }
        }

        private Object one(int drawn) throws InterruptedException {
            Shared<Integer> x = variables.get(drawn / 16 % 2);
            Semaphore semaphore = semaphores.get(drawn / 32 % 2);
            int value = drawn / 64 % 3;
            LogicalThread other = threads.get(drawn / 256 % threads.size());
            WaitPredicate simple = drawn / 512 % 3 == 0 ? Waits.is(semaphore, value) : Waits.is(x, value);
            WaitPredicate predicate = drawn / 2048 % 3 == 0
                    ? Waits.both(simple, Waits.is(variables.getFirst(), 1))
                    : simple;
            return switch (drawn % 14) {
                case 0, 1 -> {
                    semaphore.acquire();
                    yield "";
                }
                case 2 -> semaphore.acquire(port.deadline(LIMIT));
                case 3, 4, 5 -> {
                    semaphore.release();
                    yield "";
                }
                case 6, 7 -> {
                    port.waitUntil(predicate);
                    yield "";
                }
                case 8 -> port.waitUntil(predicate, port.deadline(LIMIT));
                case 9 -> x.update(old -> old + 1);
                case 10 -> x.compareAndSet(0, 1);
                case 11 -> {
                    x.set(value);
                    yield "";
                }
                case 12 -> {
                    other.interrupt();
                    yield "";
                }
                default -> {
                    if (lock.isHeldByCurrentThread()) {
                        lock.release();
                    } else {
                        lock.acquire();
                    }
                    yield "";
                }
            };
        }
    }
}

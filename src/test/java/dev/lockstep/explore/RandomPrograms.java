package dev.lockstep.explore;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explore.run.Judge;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Small programs made by chance, the same for the same seed: two or three threads of two to four operations on
/// variables, a map, locks and conditions, with limits, sleeps and interrupts. Searched by tests and measured by
/// probes.
public final class RandomPrograms {

    private static final Duration LIMIT = Duration.ofMillis(1);

    private RandomPrograms() {}

    /// One program, and what each of its threads does.
    public record Small(long seed, int most) {

        List<List<Integer>> scripts() {
            Random random = new Random(seed * 7_919 + 13);
            ArrayList<List<Integer>> scripts = new ArrayList<List<Integer>>();
            int threads = 2 + random.nextInt(2);
            for (int t = 0; t < threads; t++) {
                ArrayList<Integer> script = new ArrayList<Integer>();
                int operations = 2 + random.nextInt(most - 1);
                for (int i = 0; i < operations; i++) {
                    script.add(random.nextInt(1 << 20));
                }
                scripts.add(script);
            }
            return scripts;
        }

        RunSettings settings() {
            return RunSettings.DEFAULT.withStepLimit(500).withSpuriousWakeups(seed % 5 == 0 ? 1 : 0);
        }

        /// A program whose outcome tells what each thread saw and what is left.
        public SearchedProgram subject() {
            TreeMap<String, Object> told = new TreeMap<String, Object>();
            return SearchedProgram.unwatched(
                    port -> {
                        told.clear();
                        new Stage(port, told, seed).setUp(scripts());
                    },
                    settings(),
                    result -> Judgement.of(result, Map.of("said", told.toString())));
        }

        /// The same, watched: some kinds of events feed one property, some another, by the seed. The outcome tells in
        /// which order each property was fed, too. Where coming to a held lock feeds one, coming to a lock is a step.
        SearchedProgram watched() {
            TreeMap<String, Object> told = new TreeMap<String, Object>();
            return new SearchedProgram(
                    port -> {
                        told.clear();
                        new Stage(port, told, seed).setUp(scripts());
                    },
                    settings().withRequesting(Feeding.fedBy(seed, LockEvent.Blocked.class) >= 0),
                    true,
                    () -> new Feeding(seed, told));
        }
    }

    /// Tells in which order events have fed two properties.
    private record Feeding(long seed, Map<String, Object> told, List<StringBuilder> fed) implements Judge {

        private static final List<Class<? extends Event>> KINDS = List.of(
                ScriptEvent.Wrote.class,
                LockEvent.Blocked.class,
                LockEvent.Acquired.class,
                LockEvent.Released.class,
                LockEvent.AwaitBegan.class,
                LockEvent.AwaitEnded.class,
                ThreadEvent.SleepEnded.class);

        /// The property that such events feed, 0 or 1; -1 where none.
        static int fedBy(long seed, Class<? extends Event> kind) {
            int drawn = KINDS.contains(kind) ? new Random(seed * 31 + KINDS.indexOf(kind)).nextInt(4) : 3;
            return drawn < 2 ? drawn : -1;
        }

        Feeding(long seed, Map<String, Object> told) {
            this(seed, told, List.of(new StringBuilder(), new StringBuilder()));
        }

        @Override
        public long saw(int step, long nanos, ThreadId thread, Event event) {
            int property = fedBy(seed, event.getClass());
            if (property < 0) {
                return 0;
            }
            fed.get(property).append(thread).append(' ').append(event).append("; ");
            return 1L << property;
        }

        @Override
        public Judgement over(RunResult result) {
            return Judgement.of(result, Map.of("said", told + " " + fed));
        }
    }

    /// What the threads of one run work on.
    private static final class Stage {

        private final EngineRuntime port;
        private final Map<String, Object> told;
        private final List<Shared<Integer>> variables = new ArrayList<>();
        private final List<Mutex> locks = new ArrayList<>();
        private final List<Condition> conditions = new ArrayList<>();
        private final List<LogicalThread> threads = new ArrayList<>();
        private final SharedMap<String, Integer> map;

        Stage(EngineRuntime port, Map<String, Object> told, long seed) {
            this.port = port;
            this.told = told;
            for (int i = 0; i < 2; i++) {
                variables.add(port.shared("x" + i, 0));
                LockId id = new LockId("random", "m" + i);
                locks.add(seed % 7 == 3 ? port.fairMutex(id) : port.mutex(id));
                conditions.add(locks.get(i).condition("go"));
            }
            map = port.map("map");
        }

        void setUp(List<List<Integer>> scripts) {
            for (int t = 0; t < scripts.size(); t++) {
                String name = "T" + t;
                List<Integer> script = scripts.get(t);
                // Every third thread is a service where there are three.
                Role role = t == 2 && script.getFirst() % 3 == 0 ? Role.SERVICE : Role.SCRIPT;
                threads.add(port.spawn(name, role, () -> perform(name, script)));
            }
        }

        private void perform(String name, List<Integer> script) {
            StringBuilder log = new StringBuilder();
            for (int operation : script) {
                try {
                    log.append(one(operation)).append(';');
                } catch (InterruptedException interrupted) {
                    log.append("interrupted;");
                }
                told.put(name, log.toString());
            }
            for (Mutex lock : locks) {
                if (lock.isHeldByCurrentThread()) {
                    lock.release();
                }
            }
        }

        private Object one(int drawn) throws InterruptedException {
            int which = drawn / 32 % 2;
            Shared<Integer> x = variables.get(which);
            Mutex lock = locks.get(which);
            Condition condition = conditions.get(which);
            boolean held = lock.isHeldByCurrentThread();
            return switch (drawn % 16) {
                case 0 -> "x=" + x.get();
                case 1 -> {
                    int value = drawn % 3 + 1;
                    x.set(value, () -> port.emit(new ScriptEvent.Wrote("x" + which, Integer.toString(value))));
                    yield "";
                }
                case 2 -> x.compareAndSet(0, 5);
                case 3, 4 -> {
                    if (held) {
                        lock.release();
                    } else {
                        lock.acquire();
                    }
                    yield "";
                }
                case 5 -> held ? "" : lock.acquire(port.deadline(LIMIT));
                case 6 -> {
                    if (!held) {
                        lock.acquireInterruptibly();
                    }
                    yield "";
                }
                case 7 -> {
                    if (!held) {
                        lock.acquire();
                    }
                    condition.await();
                    yield "woken";
                }
                case 8, 9 -> {
                    if (!held) {
                        lock.acquire();
                    }
                    yield condition.await(port.deadline(LIMIT));
                }
                case 10 -> {
                    if (!held) {
                        lock.acquire();
                    }
                    condition.signal();
                    yield "";
                }
                case 11 -> {
                    if (!held) {
                        lock.acquire();
                    }
                    if (drawn % 64 < 32) {
                        condition.signalAll();
                    } else {
                        condition.signal();
                    }
                    lock.release();
                    yield "";
                }
                case 12 -> {
                    port.sleep(LIMIT);
                    yield "";
                }
                case 13 -> {
                    threads.get(drawn / 64 % threads.size()).interrupt();
                    yield "";
                }
                case 14 -> drawn % 128 < 64
                        ? "was " + map.put("k" + which, drawn % 3)
                        : drawn % 256 < 128 ? "size " + map.size() : "removed " + map.remove("k" + which);
                default -> {
                    LogicalThread target = threads.get(drawn / 64 % threads.size());
                    yield drawn % 128 < 64 ? port.interrupted() : target.join(port.deadline(LIMIT));
                }
            };
        }
    }
}

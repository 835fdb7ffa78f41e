package dev.lockstep.session.step;

import dev.lockstep.file.LocalText;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.session.frame.FrameHead;
import dev.lockstep.engine.cache.KeyedCache;
import dev.lockstep.engine.pool.PoolSettings;
import dev.lockstep.engine.pool.WorkerPool;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Event;
import dev.lockstep.event.EventSink;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.frame.LiveLanes;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.Lesson;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.TraceStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A real run of a real engine, one operation at a time, kept so that a frame of every step is at hand.
public final class StepTale {
    private final Timeline timeline;
    private final Scenario scenario;
    private final List<@Nullable ThreadId> movers;

    private StepTale(Scenario scenario, Telling telling) {
        this.scenario = scenario;
        this.timeline = telling.timeline;
        this.movers = telling.movers;
    }

    /// Three callers ask for one key, the fourth for another.
    public static StepTale cache(long seed) {
        String text = """
                # Four callers, two keys
                lockstep: 1
                id: tale
                program:
                  threads:
                    A: [get user:123]
                    B: [get user:123]
                    C: [get user:123]
                    D: [get "user:7"]
                """;
        return run(text, seed, runtime -> {
            KeyedCache<String, String> cache = new KeyedCache<String, String>(runtime, new EngineId("cache"));
            int line = 6;
            for (String name : List.of("A", "B", "C", "D")) {
                int at = line++;
                String key = name.equals("D") ? "user:7" : "user:123";
                runtime.spawn(name, Role.SCRIPT, () -> {
                    runtime.emit(new ScriptEvent.Began("get " + key, at));
                    try {
                        String value = cache.getOrCompute(key, asked -> {
                            sleep(runtime, 40);
                            return "Ada";
                        });
                        runtime.emit(new ScriptEvent.Ended("get " + key, String.valueOf(value)));
                    } catch (InterruptedException never) {
                        throw new IllegalStateException(never);
                    }
                });
            }
        });
    }

    /// Two workers, a queue of two, and somebody who submits five tasks and waits for them.
    public static StepTale pool(long seed) {
        return run("lockstep: 1\nid: tale\n", seed, runtime -> {
            WorkerPool<String> pool = new WorkerPool<>(
                    runtime,
                    new EngineId("pool"),
                    PoolSettings.of(2).withCapacity(2),
                    task -> sleep(runtime, 20));
            pool.start();
            runtime.spawn("M", Role.SCRIPT, () -> {
                try {
                    for (int task = 1; task <= 5; task++) {
                        pool.submit("task " + task);
                    }
                    pool.join();
                } catch (InterruptedException never) {
                    throw new IllegalStateException(never);
                }
            });
        });
    }

    /// Two locks taken in opposite order, and two variables; no engine.
    public static StepTale locks(long seed) {
        String text = """
                id: tale
                program:
                  locks: [left, right]
                  threads:
                    A: [take left, take right, write x 1]
                    B: [take right, take left, write x 2]
                """;
        return run(text, seed, runtime -> {
            Mutex left = runtime.mutex(new LockId("table", "left"));
            Mutex right = runtime.mutex(new LockId("table", "right"));
            for (String name : List.of("A", "B")) {
                boolean first = name.equals("A");
                runtime.spawn(name, Role.SCRIPT, () -> {
                    runtime.emit(new ScriptEvent.Wrote("x", "0"));
                    runtime.emit(new ScriptEvent.Began("take", first ? 5 : 6));
                    (first ? left : right).acquire();
                    runtime.emit(new ScriptEvent.Wrote("x", name));
                    (first ? right : left).acquire();
                    (first ? right : left).release();
                    (first ? left : right).release();
                });
            }
        });
    }

    private static void sleep(EngineRuntime runtime, long millis) {
        try {
            runtime.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static StepTale run(String text, long seed, Consumer<EngineRuntime> program) {
        Telling telling = new Telling(RandomStrategy.natural(seed));
        new SteppedRuntime(telling, RunSettings.DEFAULT.withLocating(true), telling).run(program);
        telling.close();
        return new StepTale(
                new Scenario(
                        "tale", LocalText.of("A tale"), LocalText.of("What happens in a test."), Group.CACHE, null,
                        null,
                        text),
                telling);
    }

    /// The number of the last step.
    public int last() {
        return timeline.trace().last();
    }

    /// The frame of this step.
    public StepFrame at(int step) {
        return frame(step, new RunOrigin(RunOrigin.Source.SIMULATED, ""));
    }

    /// The frame of this step, as if it were of a recording of real threads.
    public StepFrame recorded(int step) {
        return frame(step, RunOrigin.REAL);
    }

    private StepFrame frame(int step, RunOrigin origin) {
        return new StepFrame(
                new FrameHead(scenario, 1, step + 1L), origin,
                new StepFrame.Position(step, last(), false, null, List.of()),
                new StepFrame.StepState(
                        timeline.at(step), timeline.at(Math.max(0, step - 1)), movers.get(step), LiveLanes.NONE,
                        List.of(), List.of(), List.of()),
                new StepFrame.Narration(List.of(), List.of(), List.of(), List.of(), null),
                new StepFrame.NextChoices(List.of(), ChooserPolicy.RANDOM, 42, Lesson.NONE),
                new StepFrame.Tempo(false, 1), "");
    }

    /// Cuts what is told into steps.
    private static final class Telling implements Strategy, EventSink {
        private final Timeline timeline = new Timeline(new Trace(new TraceHeader("tale", "", true, "seed")));
        private final List<@Nullable ThreadId> movers = new ArrayList<>();
        private final Strategy order;
        private final List<RecordedEvent> events = new ArrayList<>();
        private String chosen = "";
        private @Nullable ThreadId mover;
        private long sequence;

        Telling(Strategy order) {
            this.order = order;
        }

        @Override
        public int choose(ChoicePoint point) {
            close();
            int index = order.choose(point);
            chosen = point.choice(index).toString();
            mover = point.choice(index).thread();
            return index;
        }

        @Override
        public void record(long nanos, ThreadId thread, Event event) {
            events.add(new RecordedEvent(++sequence, nanos, thread, event));
        }

        void close() {
            timeline.append(new TraceStep(movers.size(), chosen, List.of(), StepOperation.NONE, events));
            movers.add(mover);
            events.clear();
        }
    }
}

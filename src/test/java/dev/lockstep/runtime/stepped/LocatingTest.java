package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadEvent.Reached;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.stepped.strategy.FairStrategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Where threads stand, as it is told.
class LocatingTest {

    private static final RunSettings ON = RunSettings.DEFAULT.withLocating(true);

    private record Told(RunResult result, List<RecordedEvent> events) {

        List<Event> of(String thread) {
            return events.stream()
                    .filter(each -> each.thread().name().equals(thread))
                    .map(RecordedEvent::event)
                    .toList();
        }

        List<Reached> reached() {
            return events.stream()
                    .map(RecordedEvent::event)
                    .filter(Reached.class::isInstance)
                    .map(Reached.class::cast)
                    .toList();
        }
    }

    private static Told tell(Strategy strategy, RunSettings settings, Consumer<EngineRuntime> program) {
        ArrayList<RecordedEvent> events = new ArrayList<RecordedEvent>();
        SteppedRuntime runtime = new SteppedRuntime(
                strategy,
                settings,
                (nanos, thread, event) -> events.add(new RecordedEvent(events.size() + 1L, nanos, thread, event)));
        return new Told(runtime.run(program), events);
    }

    private static String lineOf(CodePlace place) throws IOException {
        return Files.readAllLines(Path.of("src/main/java", place.file())).get(place.line() - 1);
    }

    @Test
    void askingForItChangesNeitherStepsNorAnyOtherEvent() {
        EnginePrograms.ALL.forEach((name, program) -> {
            for (int seed = 0; seed < 20; seed++) {
                Told off = tell(RandomStrategy.mixed(seed), RunSettings.DEFAULT, program);
                Told on = tell(RandomStrategy.mixed(seed), ON, program);
                assertThat(on.result().schedule()).as(name).isEqualTo(off.result().schedule());
                assertThat(on.result().outcome().message()).isEqualTo(off.result().outcome().message());
                assertThat(off.reached()).isEmpty();
                assertThat(withoutReached(on)).as(name).isEqualTo(withoutReached(off));
            }
        });
    }

    /// Without their numbers too, which count the events left out.
    private static List<RecordedEvent> withoutReached(Told told) {
        return told.events().stream()
                .filter(each -> !(each.event() instanceof Reached))
                .map(each -> new RecordedEvent(0, each.nanos(), each.thread(), each.event()))
                .toList();
    }

    @Test
    void everyStepDoesWhatItsThreadHadLastReached() {
        EnginePrograms.ALL.forEach((name, program) -> {
            HashMap<ThreadId, String> reached = new HashMap<ThreadId, String>();
            RandomStrategy inner = RandomStrategy.mixed(7);
            Strategy checking = point -> {
                for (ThreadId thread : point.threads()) {
                    assertThat(reached.get(thread))
                            .as("%s of %s", thread, name)
                            .isEqualTo(point.next(thread).label());
                }
                return inner.choose(point);
            };
            SteppedRuntime runtime = new SteppedRuntime(checking, ON.withSpuriousWakeups(3), (nanos, thread, event) -> {
                if (event instanceof Reached(var operation, _)) {
                    reached.put(thread, operation.text());
                }
            });
            assertThat(runtime.run(program).schedule().size()).isGreaterThan(10);
        });
    }

    @Test
    void everyLineIsOneOfAnEnginesSourceAndTheInnermostFirst() throws IOException {
        Told told = tell(RandomStrategy.natural(1), ON, EnginePrograms::cache);
        Reached first = (Reached) told.of("A").get(1);
        assertThat(first.operation().text()).isEqualTo("read cache.values[one]");
        assertThat(first.stack()).hasSize(1);
        assertThat(first.stack().getFirst().file()).isEqualTo("dev/lockstep/engine/cache/KeyedCache.java");
        assertThat(lineOf(first.stack().getFirst())).contains("values.get(key)");
        for (Reached reached : told.reached()) {
            for (CodePlace place : reached.stack()) {
                assertThat(place.file()).startsWith("dev/lockstep/engine/");
                assertThat(lineOf(place)).contains("(");
            }
        }
    }

    @Test
    void aSleepInsideANestedComputeShowsBothCallsOfTheEngine() throws IOException {
        Told told = tell(RandomStrategy.natural(1), ON, EnginePrograms::cache);
        Reached asleep = told.reached().stream()
                .filter(each -> each.operation() instanceof StepOperation.Sleep)
                .findFirst()
                .orElseThrow();
        assertThat(asleep.stack()).hasSize(4);
        assertThat(lineOf(asleep.stack().getFirst())).contains("loader.load(key)");
        assertThat(lineOf(asleep.stack().get(1))).contains("compute(key, loader, lock)");
        assertThat(asleep.stack().subList(2, 4)).isEqualTo(asleep.stack().subList(0, 2));
    }

    @Test
    void aWaiterThatIsSignalledReachesTheLockFromWhereItWaits() throws IOException {
        Told told = tell(RandomStrategy.natural(3), ON, EnginePrograms::barrier);
        Reached waiting = null;
        int followed = 0;
        for (String name : List.of("A", "B")) {
            for (Event event : told.of(name)) {
                if (event instanceof Reached now) {
                    if (waiting != null && now.operation().text().startsWith("take lock again")) {
                        assertThat(now.stack()).isEqualTo(waiting.stack()).isNotEmpty();
                        assertThat(lineOf(now.stack().getFirst())).contains("await(");
                        followed++;
                    }
                    waiting = now.operation().text().startsWith("stop waiting") ? now : null;
                }
            }
        }
        assertThat(followed).isEqualTo(2);
    }

    @Test
    void reachingIsToldBeforeWhatFollowsFromIt() {
        Told told = tell(ReplayStrategy.of(Schedule.parse("A"), new FairStrategy()), ON, port -> {
            Mutex mutex = port.mutex(lock("m"));
            script(port, "A", () -> {
                mutex.acquire();
                port.sleep(Duration.ofMillis(1));
                mutex.release();
            });
            LogicalThread sleeper = port.spawn("C", Role.SCRIPT, () -> {
                port.shared("x", 0).get();
                mutex.acquire();
                mutex.release();
            });
            script(port, "B", sleeper::join);
        });
        assertThat(told.of("A")).containsSubsequence(
                new Reached(StepOperation.of("sleep 0.001s"), List.of()), new ThreadEvent.SleepBegan(1_000_000));
        assertThat(told.of("B")).containsSubsequence(
                new Reached(StepOperation.of("join C"), List.of()), new ThreadEvent.JoinBegan(new ThreadId("C")));
        assertThat(told.of("C")).containsSubsequence(
                new Reached(StepOperation.of("take lock test.m"), List.of()), new LockEvent.Blocked(lock("m")));
    }

    @Test
    void aRunThatNobodyWatchesTakesTheSameSteps() {
        RunResult result = new SteppedRuntime(RandomStrategy.mixed(5), ON, null).run(EnginePrograms::cache);
        assertThat(result.schedule())
                .isEqualTo(tell(RandomStrategy.mixed(5), ON, EnginePrograms::cache).result().schedule());
    }
}

package dev.lockstep.scenario;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.runtime.live.EngineClock;
import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.Watch;
import dev.lockstep.scenario.read.ScenarioReader;
import dev.lockstep.scenario.yaml.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A program that was run once, by its events.
///
/// @param kind how a run of steps ended; `finished` on real threads
record Played(
        OutcomeKind kind,
        List<RecordedEvent> events,
        Map<String, String> endState,
        List<PropertyState> properties) {

    private static final int LIMIT_SECONDS = 30;
    private static final int SEEDS = 100;

    /// A program in a file of its own, from its lines after `program:`.
    static Program program(String lines) throws BadScenario {
        String text = """
                lockstep: 1
                id: mine
                title: Mine
                about: What it is about.
                group: classics
                program:
                """ + lines.indent(2);
        Scenario scenario = ScenarioReader.read(SourceFile.decode("my.yaml", text.getBytes(StandardCharsets.UTF_8)));
        return Objects.requireNonNull(scenario.program());
    }

    /// Runs it on real threads until every script thread has ended.
    static Played onRealThreads(Program program) throws InterruptedException {
        List<RecordedEvent> events = new ArrayList<>();
        Watch watch = program.watch();
        CountDownLatch scripts = new CountDownLatch(scriptsOf(program));
        try (LiveRuntime runtime = new LiveRuntime(new EngineClock(), (nanos, thread, event) -> {
            synchronized (events) {
                RecordedEvent recorded = new RecordedEvent(events.size() + 1L, nanos, thread, event);
                events.add(recorded);
                watch.saw(recorded);
            }
            if (event instanceof ThreadEvent.Ended && !thread.name().startsWith("W")) {
                scripts.countDown();
            }
        })) {
            program.setUp(runtime);
            if (!scripts.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + watch.endState());
            }
            synchronized (events) {
                watch.over(true);
                return new Played(OutcomeKind.FINISHED, List.copyOf(events), watch.endState(), watch.properties());
            }
        }
    }

    /// Runs it by steps, in an order that follows from the seed.
    static Played bySteps(Program program, long seed) {
        List<RecordedEvent> events = new ArrayList<>();
        Watch watch = program.watch();
        // Small seeds of java.util.Random begin alike.
        long spread = seed * 0x9E3779B97F4A7C15L;
        RandomStrategy order = seed % 2 == 0 ? RandomStrategy.mixed(spread) : RandomStrategy.natural(spread);
        SteppedRuntime runtime = new SteppedRuntime(order, program.settings(), (nanos, thread, event) -> {
            RecordedEvent recorded = new RecordedEvent(events.size() + 1L, nanos, thread, event);
            events.add(recorded);
            watch.saw(recorded);
        });
        RunResult result = runtime.run(program::setUp);
        watch.over(result.cameToItsEnd());
        return new Played(result.outcome().kind(), List.copyOf(events), watch.endState(), watch.properties());
    }

    /// What goes wrong in one run by steps, in words.
    static List<String> failures(Program program, Strategy order, RunSettings settings) {
        return new SteppedRuntime(order, settings, null)
                .run(program::setUp).failures().stream().map(Outcome::message).toList();
    }

    /// Once on real threads, and by steps in many orders in which, as there, time passes last.
    static List<Played> everywhere(Program program) throws InterruptedException {
        List<Played> all = IntStream.range(0, SEEDS)
                .mapToObj(each -> bySteps(program, 2L * each + 1))
                .collect(Collectors.toCollection(ArrayList::new));
        all.add(onRealThreads(program));
        return all;
    }

    /// By steps in many orders, in half of which time passes at any moment.
    static List<Played> bySteps(Program program) {
        return IntStream.range(0, SEEDS).mapToObj(seed -> bySteps(program, seed)).toList();
    }

    /// A dry run by steps, to count who speaks.
    private static int scriptsOf(Program program) {
        return (int) bySteps(program, 1).events().stream()
                .filter(each -> each.event() instanceof ThreadEvent.Started started && started.role() == Role.SCRIPT)
                .count();
    }

    /// What the variable was, or the permits of the semaphore, write by write, the first value first.
    List<String> written(String name) {
        return events.stream()
                .flatMap(recorded -> switch (recorded.event()) {
                    case ScriptEvent.Wrote(var variable, var value) when variable.equals(name) -> Stream.of(value);
                    case SemaphoreEvent.Made(var semaphore, int permits) when semaphore.equals(name) ->
                        Stream.of(Integer.toString(permits));
                    case SemaphoreEvent.Acquired(var semaphore, int permits) when semaphore.equals(name) ->
                        Stream.of(Integer.toString(permits));
                    case SemaphoreEvent.Released(var semaphore, int permits) when semaphore.equals(name) ->
                        Stream.of(Integer.toString(permits));
                    default -> Stream.of();
                })
                .toList();
    }
}

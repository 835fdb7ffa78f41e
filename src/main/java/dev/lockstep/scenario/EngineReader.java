package dev.lockstep.scenario;

import dev.lockstep.scenario.program.script.EnginePlan;
import dev.lockstep.scenario.program.script.EnginePlan.FailingCompute;
import dev.lockstep.scenario.program.script.EnginePlan.Implementation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Reads the engine of a program and what is put into it.
final class EngineReader {

    static final List<String> POOL =
            List.of("implementation", "workers", "capacity", "take limit", "task time", "failing");
    static final List<String> CACHE = List.of("implementation", "compute time", "failing", "asks for");
    static final List<String> BARRIER = List.of("implementation", "parties", "limit", "action", "action fails");

    private static final String BY = " by ";

    private final Source source;

    EngineReader(Source source) {
        this.source = source;
    }

    EnginePlan pool(Node node) throws BadScenario {
        SectionReader pool = SectionReader.of(source, node, "pool", POOL);
        OptionalInt capacity = pool.has("capacity")
                ? pool.wholeOr("unbounded", "capacity", ProgramLimits.CAPACITY)
                : OptionalInt.empty();
        return new EnginePlan.Pool(
                implementation(pool),
                pool.whole("workers", 1, ProgramLimits.WORKERS),
                capacity,
                pool.time("take limit"),
                pool.time("task time"),
                failingTasks(pool));
    }

    private Set<String> failingTasks(SectionReader pool) throws BadScenario {
        Set<String> failing = new LinkedHashSet<>();
        for (Node item : failing(pool)) {
            failing.add(ProgramNames.word(source, item, "task"));
        }
        return failing;
    }

    EnginePlan cache(Node node, List<String> threads) throws BadScenario {
        SectionReader cache = SectionReader.of(source, node, "cache", CACHE);
        List<FailingCompute> failing = new ArrayList<>();
        for (Node item : failing(cache)) {
            failing.add(failingCompute(item, threads));
        }
        return new EnginePlan.Cache(implementation(cache), cache.time("compute time"), failing, asksFor(cache));
    }

    /// `user:7`, or `user:7 by A`.
    private FailingCompute failingCompute(Node node, List<String> threads) throws BadScenario {
        if (!(node instanceof Node.Scalar scalar) || !scalar.text().contains(BY)) {
            return new FailingCompute(ProgramNames.word(source, node, "key"), null);
        }
        int by = scalar.text().indexOf(BY);
        String thread = scalar.text().substring(by + BY.length());
        if (!threads.contains(thread)) {
            throw source.bad(node.place(), "unknown thread " + Words.quoted(thread),
                    "one of " + String.join(", ", threads), thread, threads);
        }
        Node key = new Node.Scalar(scalar.text().substring(0, by), true, scalar.place());
        return new FailingCompute(ProgramNames.word(source, key, "key"), thread);
    }

    private Map<String, String> asksFor(SectionReader cache) throws BadScenario {
        Map<String, String> asksFor = new LinkedHashMap<>();
        if (cache.has("asks for")) {
            Node.Section section =
                    Parts.section(source, cache.node("asks for"), "keys that ask", ProgramLimits.LISTED);
            for (var each : section.values().entrySet()) {
                Place place = section.keys().getOrDefault(each.getKey(), section.place());
                String key = ProgramNames.word(source, new Node.Scalar(each.getKey(), true, place), "key");
                asksFor.put(key, ProgramNames.word(source, each.getValue(), "key"));
            }
        }
        return asksFor;
    }

    EnginePlan barrier(Node node) throws BadScenario {
        SectionReader barrier = SectionReader.of(source, node, "barrier", BARRIER);
        return new EnginePlan.Barrier(
                implementation(barrier),
                barrier.whole("parties", 1, ProgramLimits.PARTIES),
                barrier.time("limit"),
                barrier.time("action"),
                barrier.has("action fails")
                        && barrier.word("action fails", List.of("true", "false")).equals("true"));
    }

    private List<Node> failing(SectionReader engine) throws BadScenario {
        return engine.has("failing")
                ? Parts.listed(source, engine.node("failing"), "failing", ProgramLimits.LISTED)
                : List.of();
    }

    private static Implementation implementation(SectionReader engine) throws BadScenario {
        if (!engine.has("implementation")) {
            return Implementation.SOUND;
        }
        List<String> words =
                Arrays.stream(Implementation.values()).map(Implementation::word).toList();
        return List.of(Implementation.values()).get(words.indexOf(engine.word("implementation", words)));
    }
}

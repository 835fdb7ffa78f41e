package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.program.script.EnginePlan;
import dev.lockstep.scenario.program.script.EnginePlan.AskingCompute;
import dev.lockstep.scenario.program.script.EnginePlan.Computes;
import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.yaml.AuthorSections;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.Place;
import dev.lockstep.scenario.yaml.SectionReader;
import dev.lockstep.scenario.yaml.SourceText;
import dev.lockstep.scenario.yaml.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the engine of a program and its handler, loader or action.
public final class EngineReader {

    public static final List<String> POOL = List
            .of("implementation", "workers", "capacity", "take limit", "task time", "failing");
    public static final List<String> CACHE = List.of("implementation", "compute time", "failing", "asks for");
    public static final List<String> BARRIER = List.of("implementation", "parties", "limit", "action", "action fails");

    private static final String BY = " by ";

    private final SourceText source;

    EngineReader(SourceText source) {
        this.source = source;
    }

    EnginePlan pool(Node node) throws BadScenario {
        SectionReader pool = SectionReader.of(source, node, "pool", POOL);
        OptionalInt capacity = pool.has("capacity")
                ? pool.wholeOr("unbounded", "capacity", ProgramLimits.CAPACITY)
                : OptionalInt.empty();
        return new EnginePlan.Pool(
                implementation(pool, POOL, Implementation.Engine.POOL),
                pool.whole("workers", 1, ProgramLimits.WORKERS),
                capacity,
                pool.time("take limit"),
                pool.time("task time"),
                failingTasks(pool));
    }

    private Set<String> failingTasks(SectionReader pool) throws BadScenario {
        Set<String> failing = new LinkedHashSet<>();
        for (Node item : failing(pool)) {
            failing.add(ProgramNames.word(source, item, NameKind.TASK));
        }
        return failing;
    }

    EnginePlan cache(Node node, List<String> threads) throws BadScenario {
        SectionReader cache = SectionReader.of(source, node, "cache", CACHE);
        List<Computes> failing = new ArrayList<>();
        for (Node item : failing(cache)) {
            failing.add(computes(item, threads));
        }
        EnginePlan.Cache plan = new EnginePlan.Cache(
                implementation(cache, CACHE, Implementation.Engine.CACHE),
                cache.time("compute time"),
                failing,
                asking(cache, threads));
        if (plan.implementation() == Implementation.STAMPEDE) {
            refuseCircle(plan, cache, threads);
        }
        return plan;
    }

    /// Without locks nothing stops a compute that asks for its own key, directly or nested.
    private void refuseCircle(EnginePlan.Cache plan, SectionReader cache, List<String> threads) throws BadScenario {
        for (AskingCompute asking : plan.asking()) {
            for (String thread : threads) {
                List<String> circle = plan.circle(asking.computes().key(), thread);
                if (!circle.isEmpty()) {
                    throw source.bad(
                            cache.node("asks for").place(),
                            LocalText.of(
                                    "a circle of keys, %s, for asks for with implementation %s",
                                    "ein Kreis von Schlüsseln, %s, für asks for mit implementation %s",
                                    String.join(", ", circle), plan.implementation().word()),
                            LocalText.of(
                                    "keys that lead to an end, as nothing but a lock stops a compute that asks for its own key",
                                    "Schlüssel, die an ein Ende führen, denn nur ein Schloss hält eine Berechnung auf, die nach ihrem eigenen Schlüssel fragt"));
                }
            }
        }
    }

    /// `user:7`, or `user:7 by A`.
    private Computes computes(Node node, List<String> threads) throws BadScenario {
        if (!(node instanceof Node.Scalar scalar) || !scalar.text().contains(BY)) {
            return new Computes(ProgramNames.word(source, node, NameKind.KEY), null);
        }
        int by = scalar.text().indexOf(BY);
        String thread = scalar.text().substring(by + BY.length());
        if (!threads.contains(thread)) {
            throw source.bad(
                    node.place(), NameKind.THREAD.unknown(thread), Words.oneOf(threads), thread, threads);
        }
        Node key = new Node.Scalar(scalar.text().substring(0, by), true, scalar.place());
        return new Computes(ProgramNames.word(source, key, NameKind.KEY), thread);
    }

    private List<AskingCompute> asking(SectionReader cache, List<String> threads) throws BadScenario {
        List<AskingCompute> asking = new ArrayList<>();
        if (cache.has("asks for")) {
            Node.Section section = AuthorSections.section(
                    source, cache.node("asks for"), LocalText.of("keys that ask", "Schlüssel, die fragen"),
                    ProgramLimits.LISTED);
            for (Map.Entry<String, Node> each : section.values().entrySet()) {
                Place place = section.keys().getOrDefault(each.getKey(), section.place());
                Computes computes = computes(new Node.Scalar(each.getKey(), true, place), threads);
                asking.add(new AskingCompute(computes, ProgramNames.word(source, each.getValue(), NameKind.KEY)));
            }
        }
        return asking;
    }

    EnginePlan barrier(Node node) throws BadScenario {
        SectionReader barrier = SectionReader.of(source, node, "barrier", BARRIER);
        return new EnginePlan.Barrier(
                implementation(barrier, BARRIER, Implementation.Engine.BARRIER),
                barrier.whole("parties", 1, ProgramLimits.PARTIES),
                barrier.time("limit"),
                barrier.time("action"),
                barrier.has("action fails")
                        && barrier.word("action fails", List.of("true", "false")).equals("true"));
    }

    private List<Node> failing(SectionReader engine) throws BadScenario {
        return engine.has("failing")
                ? AuthorSections.listed(source, engine.node("failing"), "failing", ProgramLimits.LISTED)
                : List.of();
    }

    private Implementation implementation(SectionReader engine, List<String> settings, Implementation.Engine kind)
            throws BadScenario {
        List<Implementation> all = kind.implementations();
        if (!engine.has("implementation")) {
            return all.getFirst();
        }
        List<String> words = all.stream().map(Implementation::word).toList();
        Implementation meant = all.get(words.indexOf(engine.word("implementation", words)));
        for (String setting : settings) {
            if (engine.has(setting) && !meant.has(setting)) {
                throw source.bad(
                        engine.node(setting).place(),
                        LocalText.of("%s with implementation %s", "%s mit implementation %s", setting, meant.word()),
                        LocalText.of(
                                "%s, which is all that this flawed one has",
                                "%s, mehr hat diese fehlerhafte Fassung nicht",
                                settings.stream().filter(meant::has).collect(Collectors.joining(", "))));
            }
        }
        return meant;
    }
}

package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.program.AskPoint;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.script.EnginePlan;
import dev.lockstep.scenario.program.script.ObjectPlans;
import dev.lockstep.scenario.program.script.ProgramPlan;
import dev.lockstep.scenario.program.script.ProgramPlan.ThreadPlan;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.scenario.yaml.AuthorSections;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.Place;
import dev.lockstep.scenario.yaml.SectionReader;
import dev.lockstep.scenario.yaml.SourceText;
import dev.lockstep.scenario.yaml.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the `program` part of a scenario; the manual, `scenarios.md`, has every word of it.
public final class ProgramReader {

    static final List<String> ENGINES = List.of("pool", "cache", "barrier");
    public static final List<String> KEYS = List.of(
            "about",
            "pool",
            "cache",
            "barrier",
            "variables",
            "locks",
            "conditions",
            "semaphores",
            "expect",
            "spurious wake-ups",
            "step limit",
            "threads",
            "properties",
            "asks");

    /// How a pool names its workers.
    private static final Pattern WORKER = Pattern.compile("W[0-9]+");

    private final SourceText source;
    private final SectionReader program;

    private ProgramReader(SourceText source, SectionReader program) {
        this.source = source;
        this.program = program;
    }

    static Program read(SourceText source, Node node, Group group) throws BadScenario {
        return new ProgramReader(source, SectionReader.of(source, node, "program", KEYS)).program(node, group);
    }

    /// A condition about the quantities of a scenario that is not among its own properties.
    ///
    /// @param text the scenario's own text
    /// @param group the scenario's group
    /// @param source where the condition stands
    /// @param condition the condition there
    static Property condition(
            SourceText text, Node node, Group group, Property.Kind kind, SourceText source, Node condition)
            throws BadScenario {
        ProgramReader reader = new ProgramReader(text, SectionReader.of(text, node, "program", KEYS));
        return PropertyReader.condition(source, reader.named(node, group).scope(), kind, condition);
    }

    /// What has a name in a program.
    private record Named(Node.Section scripts, @Nullable EnginePlan engine, ProgramScope scope) {}

    private Named named(Node node, Group group) throws BadScenario {
        OperationForm.Of kind = kind(node, group);
        ObjectPlans objects = ObjectsReader.read(source, program);
        Node.Section scripts = AuthorSections
                .section(source, program.node("threads"), "threads", ProgramLimits.THREADS);
        List<String> names = threads(scripts);
        EnginePlan engine = engine(kind, names);
        return new Named(
                scripts, engine,
                new ProgramScope(kind, engine == null ? null : engine.implementation(), names, objects));
    }

    private Program program(Node node, Group group) throws BadScenario {
        Named named = named(node, group);
        ProgramScope programScope = named.scope();
        refuseQuantities(programScope);
        List<ThreadPlan> threads = new ArrayList<>();
        for (String name : programScope.threads()) {
            Node script = named.scripts().values().getOrDefault(name, named.scripts());
            threads.add(new ThreadPlan(name, ScriptReader.read(source, programScope, script)));
        }
        return new ScriptedProgram(
                new ProgramPlan(
                        new ProgramPlan.Purpose(
                                program.has("about") ? program.localText("about", 600) : null,
                                program.has("expect") ? expected() : null,
                                program.has("asks")
                                        ? new AskReader(source, threads).read(program.node("asks"))
                                        : List.of()),
                        named.engine(),
                        programScope.objects(),
                        program.has("spurious wake-ups")
                                ? program.whole("spurious wake-ups", 0, ProgramLimits.SPURIOUS)
                                : 0,
                        program.has("step limit")
                                ? program.whole("step limit", 1, ProgramLimits.STEPS)
                                : ProgramLimits.STEPS_UNLESS_SAID,
                        threads,
                        program.has("properties")
                                ? PropertyReader.read(source, programScope, program.node("properties"))
                                : List.of()));
    }

    private Expectation expected() throws BadScenario {
        List<String> words = Arrays.stream(Expectation.values()).map(Expectation::word).toList();
        return List.of(Expectation.values()).get(words.indexOf(program.word("expect", words)));
    }

    private OperationForm.Of kind(Node node, Group group) throws BadScenario {
        List<String> there = ENGINES.stream().filter(program::has).toList();
        if (there.size() > 1) {
            throw source.bad(
                    key(node, there.get(1)),
                    LocalText.of("%s beside %s", "%s neben %s", there.get(1), there.getFirst()),
                    LocalText.of("at most one engine", "höchstens eine Maschine"));
        }
        if (group != Group.CLASSICS && !there.equals(List.of(group.word()))) {
            throw source.bad(
                    there.isEmpty() ? node.place() : key(node, there.getFirst()),
                    there.isEmpty()
                            ? LocalText.of("no %s in program", "program ohne %s", group.word())
                            : LocalText.of("%s in program", "%s in program", there.getFirst()),
                    LocalText.of(
                            "%1$s: …, because the group is %1$s", "%1$s: …, weil group %1$s ist", group.word()));
        }
        return there.isEmpty()
                ? OperationForm.Of.ANY
                : List.of(OperationForm.Of.values()).get(ENGINES.indexOf(there.getFirst()));
    }

    private static Place key(Node node, String key) {
        return node instanceof Node.Section section
                ? section.keys().getOrDefault(key, node.place())
                : node.place();
    }

    private List<String> threads(Node.Section scripts) throws BadScenario {
        if (scripts.values().isEmpty()) {
            throw source.bad(
                    scripts.place(), LocalText.of("no threads", "keine Threads"),
                    LocalText.of("1 to %s", "1 bis %s", ProgramLimits.THREADS));
        }
        for (Map.Entry<String, Place> thread : scripts.keys().entrySet()) {
            ProgramNames.require(source, thread.getValue(), NameKind.THREAD, thread.getKey());
            if (WORKER.matcher(thread.getKey()).matches()) {
                throw source.bad(
                        thread.getValue(), NameKind.THREAD.asNameOf(thread.getKey()),
                        LocalText.of(
                                "another name; a pool's workers are W1, W2 and so on",
                                "ein anderer Name; die Worker eines Pools heißen W1, W2 und so fort"));
            }
        }
        return List.copyOf(scripts.keys().keySet());
    }

    private @Nullable EnginePlan engine(OperationForm.Of kind, List<String> threads) throws BadScenario {
        EngineReader engines = new EngineReader(source);
        return switch (kind) {
            case POOL -> engines.pool(program.node("pool"));
            case CACHE -> engines.cache(program.node("cache"), threads);
            case BARRIER -> engines.barrier(program.node("barrier"));
            case ANY -> null;
        };
    }

    /// In a property, a variable's name must not be that of an engine's quantity.
    private void refuseQuantities(ProgramScope programScope) throws BadScenario {
        List<String> words = programScope.engine() == OperationForm.Of.ANY
                ? List.of()
                : QuantityForm.of(programScope.engine()).stream().map(form -> form.split(" ", 2)[0]).toList();
        for (String key : List.of("variables", "semaphores")) {
            if (program.has(key) && program.node(key) instanceof Node.Section section) {
                for (Map.Entry<String, Place> name : section.keys().entrySet()) {
                    if (words.contains(name.getKey())) {
                        throw source.bad(
                                name.getValue(),
                                LocalText.of("%s among the %s", "%s unter %s", Words.quoted(name.getKey()), key),
                                LocalText.of(
                                        "another name; properties mean the engine's by this word",
                                        "ein anderer Name; Eigenschaften meinen mit diesem Wort eine Größe der Maschine"));
                    }
                }
            }
        }
    }

    /// Reads where a person is to be asked: `- {before: {A: acquire right}, ask: who can go}`.
    private record AskReader(SourceText source, List<ThreadPlan> threads) {

        private static final List<String> CONCEPTS = Arrays.stream(Concept.values()).map(Concept::word).toList();

        List<AskPoint> read(Node node) throws BadScenario {
            List<AskPoint> asks = new ArrayList<>();
            for (Node item : AuthorSections.listed(source, node, "asks", ProgramLimits.ASKS)) {
                SectionReader ask = SectionReader.of(source, item, "asks", List.of("before", "ask"));
                Concept concept = List.of(Concept.values()).get(CONCEPTS.indexOf(ask.word("ask", CONCEPTS)));
                asks.add(point(ask.node("before"), concept));
            }
            return asks;
        }

        private AskPoint point(Node before, Concept concept) throws BadScenario {
            Node.Section section = AuthorSections.section(source, before, "before", 1);
            if (section.values().isEmpty()) {
                throw source.bad(
                        before.place(), Words.foundFor(Node.NOTHING, "before"),
                        LocalText.of(
                                "a thread and a line of its script: {A: acquire m}",
                                "ein Thread und eine Zeile seines Skripts: {A: acquire m}"));
            }
            Map.Entry<String, Node> only = section.values().entrySet().iterator().next();
            String name = only.getKey();
            List<String> names = threads.stream().map(ThreadPlan::name).toList();
            int thread = names.indexOf(name);
            if (thread < 0) {
                throw source.bad(
                        section.keys().getOrDefault(name, before.place()),
                        LocalText.of("no thread %s", "kein Thread %s", Words.quoted(name)), Words.oneOf(names), name,
                        names);
            }
            Node line = only.getValue();
            List<String> lines = threads.get(thread).lines();
            if (!(line instanceof Node.Scalar scalar) || !lines.contains(scalar.text().strip())) {
                throw source.bad(
                        line.place(), LocalText.of("%s as a line of %s", "%s als Zeile von %s", line.found(), name),
                        LocalText.of(
                                "a line of its script as it stands there, such as %s",
                                "eine Zeile seines Skripts, wie sie dort steht, etwa \"%s\"", lines.getFirst()));
            }
            return new AskPoint(name, scalar.text().strip(), concept);
        }
    }
}

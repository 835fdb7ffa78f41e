package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.program.script.ObjectPlans;
import dev.lockstep.scenario.program.term.Value;
import dev.lockstep.scenario.yaml.AuthorSections;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.Place;
import dev.lockstep.scenario.yaml.SectionReader;
import dev.lockstep.scenario.yaml.SourceText;
import dev.lockstep.scenario.yaml.UnitValue;
import dev.lockstep.scenario.yaml.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Reads the free objects of a program: variables, locks, conditions, semaphores. All have one space of names.
final class ObjectsReader {

    private static final Set<String> RESERVED = Set
            .of("and", "or", "result", "holders", "of", "on", "all", "atomically");
    private static final String FAIR = "fair";
    private static final String PLAIN = "plain";

    private final SourceText source;
    private final SectionReader program;
    private final Map<String, NameKind> taken = new HashMap<>();

    private ObjectsReader(SourceText source, SectionReader program) {
        this.source = source;
        this.program = program;
    }

    static ObjectPlans read(SourceText source, SectionReader program) throws BadScenario {
        ObjectsReader reader = new ObjectsReader(source, program);
        List<ObjectPlans.Lock> locks = reader.locks();
        List<String> lockNames = locks.stream().map(ObjectPlans.Lock::name).toList();
        return new ObjectPlans(
                locks, reader.conditions(lockNames), reader.semaphores(), reader.variables(lockNames));
    }

    private List<ObjectPlans.Lock> locks() throws BadScenario {
        List<ObjectPlans.Lock> locks = new ArrayList<>();
        if (!program.has("locks")) {
            return locks;
        }
        Node node = program.node("locks");
        if (node instanceof Node.Section) {
            Node.Section section = AuthorSections.section(source, node, "locks", ProgramLimits.OBJECTS);
            for (Map.Entry<String, Node> each : section.values().entrySet()) {
                take(place(section, each.getKey()), NameKind.LOCK, each.getKey());
                locks.add(new ObjectPlans.Lock(each.getKey(), isFair(each.getValue())));
            }
            return locks;
        }
        for (Node item : AuthorSections.listed(source, node, "locks", ProgramLimits.OBJECTS)) {
            if (!(item instanceof Node.Scalar scalar)) {
                throw source.bad(
                        item.place(), NameKind.LOCK.as(item.found()),
                        LocalText.of("a name, such as left", "ein Name, etwa left"));
            }
            take(item.place(), NameKind.LOCK, scalar.text());
            locks.add(new ObjectPlans.Lock(scalar.text(), false));
        }
        return locks;
    }

    private boolean isFair(Node node) throws BadScenario {
        if (node instanceof Node.Scalar scalar && List.of(FAIR, PLAIN).contains(scalar.text())) {
            return scalar.text().equals(FAIR);
        }
        throw source.bad(
                node.place(), Words.foundFor(node.found(), NameKind.LOCK.any()),
                LocalText.of("fair or plain", "fair oder plain"));
    }

    private List<ObjectPlans.ConditionOf> conditions(List<String> locks) throws BadScenario {
        List<ObjectPlans.ConditionOf> conditions = new ArrayList<>();
        if (program.has("conditions")) {
            Node.Section section = section("conditions");
            for (Map.Entry<String, Node> each : section.values().entrySet()) {
                take(place(section, each.getKey()), NameKind.CONDITION, each.getKey());
                conditions.add(new ObjectPlans.ConditionOf(each.getKey(), lock(each.getValue(), locks)));
            }
        }
        return conditions;
    }

    private List<ObjectPlans.Semaphore> semaphores() throws BadScenario {
        List<ObjectPlans.Semaphore> semaphores = new ArrayList<>();
        if (program.has("semaphores")) {
            Node.Section section = section("semaphores");
            for (Map.Entry<String, Node> each : section.values().entrySet()) {
                take(place(section, each.getKey()), NameKind.SEMAPHORE, each.getKey());
                semaphores.add(new ObjectPlans.Semaphore(each.getKey(), permits(each.getValue())));
            }
        }
        return semaphores;
    }

    private int permits(Node node) throws BadScenario {
        OptionalLong permits = node instanceof Node.Scalar scalar && scalar.plain()
                ? UnitValue.whole(scalar.text())
                : OptionalLong.empty();
        if (permits.isEmpty() || permits.getAsLong() > ProgramLimits.PERMITS) {
            boolean quoted = node instanceof Node.Scalar text && !text.plain();
            LocalText expected = Words.whole(0, ProgramLimits.PERMITS);
            throw source.bad(
                    node.place(),
                    Words.foundFor(
                            node.found(),
                            LocalText.of("the permits of a semaphore", "die Erlaubnisse eines Semaphors")),
                    quoted ? Words.withoutQuotes(expected) : expected);
        }
        return (int) permits.getAsLong();
    }

    private List<ObjectPlans.Variable> variables(List<String> locks) throws BadScenario {
        List<ObjectPlans.Variable> variables = new ArrayList<>();
        if (program.has("variables")) {
            Node.Section section = section("variables");
            for (Map.Entry<String, Node> each : section.values().entrySet()) {
                take(place(section, each.getKey()), NameKind.VARIABLE, each.getKey());
                variables.add(variable(each.getKey(), each.getValue(), locks));
            }
        }
        return variables;
    }

    private ObjectPlans.Variable variable(String name, Node node, List<String> locks) throws BadScenario {
        if (!(node instanceof Node.Section)) {
            return new ObjectPlans.Variable(name, value(node), null);
        }
        SectionReader guarded = SectionReader
                .of(source, node, NameKind.VARIABLE.any(), List.of("value", "guarded by"));
        return new ObjectPlans.Variable(
                name, value(guarded.node("value")), lock(guarded.node("guarded by"), locks));
    }

    private Value value(Node node) throws BadScenario {
        if (node instanceof Node.Scalar scalar) {
            String digits = scalar.text().startsWith("-") ? scalar.text().substring(1) : scalar.text();
            OptionalLong number = scalar.plain() ? UnitValue.whole(digits) : OptionalLong.empty();
            if (number.isPresent() && number.getAsLong() <= ProgramLimits.NUMBER) {
                return Value.of(digits.equals(scalar.text()) ? number.getAsLong() : -number.getAsLong());
            }
            boolean printable = Words.oneLine(scalar.text()).equals(scalar.text());
            if (!scalar.plain() && printable && scalar.text().length() <= ProgramLimits.WORD) {
                return new Value(scalar.text());
            }
        }
        throw source.bad(
                node.place(),
                Words.foundFor(node.found(), LocalText.of("the value of a variable", "den Wert einer Variable")),
                LocalText.of(
                        "a whole number from -%1$s to %1$s, or a text in quotes of at most %2$s characters",
                        "eine ganze Zahl von -%1$s bis %1$s oder ein Text in Anführungszeichen von höchstens %2$s Zeichen",
                        ProgramLimits.NUMBER, ProgramLimits.WORD));
    }

    private String lock(Node node, List<String> locks) throws BadScenario {
        if (node instanceof Node.Scalar scalar) {
            if (locks.contains(scalar.text())) {
                return scalar.text();
            }
            throw source.bad(
                    node.place(), NameKind.LOCK.unknown(scalar.text()),
                    LocalText.of("a name that stands under locks", "ein Name, der unter locks steht"), scalar.text(),
                    locks);
        }
        throw source.bad(node.place(), node.found(), LocalText.of("the name of a lock", "der Name eines Schlosses"));
    }

    private Node.Section section(String key) throws BadScenario {
        return AuthorSections.section(source, program.node(key), key, ProgramLimits.OBJECTS);
    }

    private static Place place(Node.Section section, String name) {
        return section.keys().getOrDefault(name, section.place());
    }

    private void take(Place place, NameKind kind, String name) throws BadScenario {
        ProgramNames.require(source, place, kind, name);
        NameKind before = taken.putIfAbsent(name, kind);
        if (before != null) {
            throw source.bad(
                    place, LocalText.of("the name %s again", "der Name %s noch einmal", Words.quoted(name)),
                    LocalText.of("another name; %s has it", "ein anderer Name; %s hat ihn schon", before.any()));
        }
        if (RESERVED.contains(name)) {
            throw source.bad(
                    place, kind.asNameOf(name),
                    LocalText.of(
                            "another name; this word has a meaning in scripts or properties",
                            "ein anderer Name; dieses Wort hat in Skripten oder Eigenschaften eine Bedeutung"));
        }
    }
}

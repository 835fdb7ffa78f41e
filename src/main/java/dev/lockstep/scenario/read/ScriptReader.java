package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.program.script.ScriptLine;
import dev.lockstep.scenario.program.script.Statement;
import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.program.term.Expression;
import dev.lockstep.scenario.read.TermToken.Kind;
import dev.lockstep.scenario.yaml.AuthorSections;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.Place;
import dev.lockstep.scenario.yaml.SourceText;
import dev.lockstep.scenario.yaml.UnitValue;
import dev.lockstep.scenario.yaml.Words;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the script of one thread.
///
/// A name that is assigned and is no variable of the program is a local of this thread. One that nothing reads is taken
/// for a slip and refused.
final class ScriptReader {

    private static final String ELSE = "else";
    private static final List<String> BLOCKS = List.of("repeat", "while", "if");
    private static final Pattern ASSIGNMENT = Pattern.compile("([^\\s=<>!]+)\\s*=(?!=)(.*)", Pattern.DOTALL);
    private static final Pattern REPEAT = Pattern.compile("repeat\\s+(\\S+)\\s+times");
    private static final LocalText A_STATEMENT = LocalText.of(
            "an operation such as \"sleep 20 ms\", or \"repeat N times\", \"while …\" or \"if …\" with a list after the colon",
            "eine Operation wie \"sleep 20 ms\", oder \"repeat N times\", \"while …\" oder \"if …\" mit einer Liste hinter dem Doppelpunkt");
    private static final LocalText LINES = LocalText.of("lines of a script", "Zeilen eines Skripts");
    private static final LocalText FEWER = LocalText.of("fewer", "weniger");

    private final SourceText source;
    private final ProgramScope programScope;
    private final ThreadScope scope = new ThreadScope();
    private int statements;

    private ScriptReader(SourceText source, ProgramScope programScope) {
        this.source = source;
        this.programScope = programScope;
    }

    static List<Statement> read(SourceText source, ProgramScope programScope, Node script) throws BadScenario {
        ScriptReader reader = new ScriptReader(source, programScope);
        List<Statement> statements = reader.block(script, 1);
        for (Map.Entry<String, Place> local : reader.scope.unread().entrySet()) {
            throw source.bad(
                    local.getValue(),
                    LocalText.of(
                            "the name %s, which nothing reads", "der Name %s, den nichts liest",
                            Words.quoted(local.getKey())),
                    LocalText.of(
                            "a variable of the program, or a name that this thread reads",
                            "eine Variable des Programms oder ein Name, den dieser Thread liest"),
                    local.getKey(), programScope.variables());
        }
        return statements;
    }

    private List<Statement> block(Node node, int depth) throws BadScenario {
        if (depth > ProgramLimits.DEPTH) {
            throw source.bad(
                    node.place(),
                    LocalText.of(
                            "more than %s blocks, one inside the other", "mehr als %s Blöcke ineinander",
                            ProgramLimits.DEPTH),
                    FEWER);
        }
        List<Statement> body = new ArrayList<>();
        for (Node item : AuthorSections.listed(source, node, LINES, ProgramLimits.STATEMENTS)) {
            if (++statements > ProgramLimits.STATEMENTS) {
                throw source.bad(
                        item.place(),
                        LocalText.of(
                                "more than %s lines in one script", "mehr als %s Zeilen in einem Skript",
                                ProgramLimits.STATEMENTS),
                        FEWER);
            }
            body.add(item instanceof Node.Section section ? compound(section, depth) : simple(item));
        }
        if (body.isEmpty()) {
            throw source.bad(node.place(), LocalText.of("an empty list", "eine leere Liste"), A_STATEMENT);
        }
        return body;
    }

    private Statement simple(Node item) throws BadScenario {
        Phrase phrase = Phrase.of(source, item, A_STATEMENT);
        String first = phrase.text().split("\\s+", 2)[0];
        if (BLOCKS.contains(first)) {
            throw phrase.bad(
                    0, LocalText.of("%s without its lines", "%s ohne seine Zeilen", Words.quoted(phrase.text())),
                    LocalText.of(
                            "a colon and a list after it: \"- %s …: [ … ]\"",
                            "ein Doppelpunkt und eine Liste dahinter: \"- %s …: [ … ]\"", first));
        }
        Matcher assignment = ASSIGNMENT.matcher(phrase.text());
        return assignment.matches()
                ? assign(phrase, assignment.group(1))
                : new Statement.Act(line(phrase), OperationReader.read(programScope, scope, phrase));
    }

    private Statement assign(Phrase phrase, String target) throws BadScenario {
        if (target.equals(ThreadScope.RESULT)) {
            throw phrase.bad(
                    0, LocalText.of("an assignment to result", "eine Zuweisung an result"),
                    LocalText.of(
                            "another name; result is what the last operation gave",
                            "ein anderer Name; result ist, was die letzte Operation ergab"));
        }
        int equals = phrase.text().indexOf('=');
        refuseOperation(phrase, equals + 1);
        TermReader terms = new TermReader(phrase, this::name);
        TermToken name = terms.take();
        if (name.kind() != Kind.WORD || name.index() + name.text().length() > equals) {
            throw phrase.bad(0, name.found(), LocalText.of("the name of a variable", "der Name einer Variable"));
        }
        if (Stream.of(programScope.locks(), programScope.semaphores(), programScope.conditions())
                .anyMatch(names -> names.contains(target))) {
            throw phrase.bad(
                    0,
                    LocalText.of(
                            "an assignment to %s", "%s als Ziel einer Zuweisung",
                            programScope.found(NameKind.VARIABLE, target)),
                    Words.hinted(NameKind.VARIABLE.any(), programScope.howChanged(target)));
        }
        List<TermToken> tokens = TermToken.of(phrase);
        TermToken last = tokens.get(tokens.size() - 2);
        if (last.is(Kind.WORD, SharedReader.ATOMICALLY)) {
            return new Statement.Act(line(phrase), new SharedReader(programScope, scope, phrase).update(last.index()));
        }
        terms.take();
        Expression value = terms.wholeSum(SharedReader.ATOMICALLY);
        if (!programScope.variables().contains(target)) {
            ProgramNames.require(source, phrase.place(), NameKind.VARIABLE, target);
            scope.assigned(target, phrase.place());
        }
        return new Statement.Assign(line(phrase), target, value);
    }

    /// Refuses an operation after the `=`; a known name is not taken for one.
    private void refuseOperation(Phrase phrase, int from) throws BadScenario {
        String right = phrase.text().substring(from).strip();
        List<String> words = List.of(right.split("\\s+", -1));
        String first = words.getFirst();
        if (!programScope.variables().contains(first) && !scope.has(first)
                && Stream.of(OperationForm.values()).anyMatch(form -> form.matches(words))) {
            throw phrase.bad(
                    phrase.text().indexOf(right, from),
                    LocalText.of("the operation %s after =", "die Operation %s hinter =", Words.quoted(right)),
                    LocalText.of(
                            "it on a line of its own; the lines after it find what it gave in result",
                            "sie auf einer eigenen Zeile; die Zeilen danach finden in result, was sie ergab"));
        }
    }

    private Statement compound(Node.Section section, int depth) throws BadScenario {
        Iterator<Map.Entry<String, Place>> keys = section.keys().entrySet().iterator();
        if (!keys.hasNext()) {
            throw source.bad(section.place(), Node.NOTHING, A_STATEMENT);
        }
        Map.Entry<String, Place> head = keys.next();
        Phrase phrase = Phrase.of(source, head.getKey(), head.getValue());
        String first = phrase.text().split("\\s+", 2)[0];
        while (keys.hasNext()) {
            Map.Entry<String, Place> more = keys.next();
            if (!(first.equals("if") && more.getKey().equals(ELSE))) {
                throw source.bad(
                        more.getValue(),
                        LocalText.of(
                                "key %s beside %s", "Schlüssel %s neben %s", Words.quoted(more.getKey()),
                                Words.quoted(phrase.text())),
                        first.equals("if")
                                ? LocalText.of("else, or \"- \" before it", "else oder \"- \" davor")
                                : LocalText.of("\"- \" before it", "\"- \" davor"));
            }
        }
        Node body = section.values().getOrDefault(head.getKey(), section);
        return switch (first) {
            case "repeat" -> new Statement.Repeat(times(phrase), block(body, depth + 1));
            case "while" -> new Statement.While(line(phrase), condition(phrase), block(body, depth + 1));
            case "if" -> {
                BooleanTerm condition = condition(phrase);
                Node otherwise = section.values().get(ELSE);
                yield new Statement.If(
                        line(phrase), condition, block(body, depth + 1),
                        otherwise == null ? List.of() : block(otherwise, depth + 1));
            }
            default -> throw phrase.bad(
                    0, LocalText.of("unknown block %s", "unbekannter Block %s", Words.quoted(phrase.text())),
                    LocalText.of(
                            "\"repeat N times\", \"while …\" or \"if …\"",
                            "\"repeat N times\", \"while …\" oder \"if …\""),
                    first, BLOCKS);
        };
    }

    private static int times(Phrase phrase) throws BadScenario {
        Matcher repeat = REPEAT.matcher(phrase.text());
        OptionalLong times = repeat.matches() ? UnitValue.whole(repeat.group(1)) : OptionalLong.empty();
        if (times.isEmpty() || times.getAsLong() < 1 || times.getAsLong() > ProgramLimits.REPEATS) {
            throw phrase.bad(
                    0, Words.cited(phrase.text()),
                    LocalText.of(
                            "\"repeat N times\" with a whole number from 1 to %s",
                            "\"repeat N times\" mit einer ganzen Zahl von 1 bis %s", ProgramLimits.REPEATS));
        }
        return (int) times.getAsLong();
    }

    /// The condition after the first word.
    private BooleanTerm condition(Phrase phrase) throws BadScenario {
        TermReader terms = new TermReader(phrase, this::name);
        terms.take();
        return terms.condition();
    }

    private String name(TermReader terms) throws BadScenario {
        TermToken token = terms.take();
        String name = token.text();
        if (programScope.variables().contains(name) || scope.has(name)) {
            scope.reads(name);
            return name;
        }
        List<String> known = Stream.of(programScope.variables(), scope.names())
                .flatMap(List::stream)
                .sorted()
                .toList();
        throw terms.phrase().bad(
                token.index(), programScope.found(NameKind.VARIABLE, name),
                Words.hinted(Words.oneOf(known), programScope.whereRead(name)), name, known);
    }

    private static ScriptLine line(Phrase phrase) {
        return new ScriptLine(phrase.text(), phrase.place().line());
    }
}

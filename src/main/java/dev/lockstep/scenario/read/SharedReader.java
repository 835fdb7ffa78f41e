package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.program.script.ObjectPlans;
import dev.lockstep.scenario.program.script.SharedOperation;
import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.program.term.Expression;
import dev.lockstep.scenario.read.TermToken.Kind;
import dev.lockstep.scenario.yaml.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the lines with several reads or writes of shared variables in one step: `wait until`, `compare and set`, and
/// atomic assignments.
final class SharedReader {

    static final String ATOMICALLY = "atomically";
    private static final LocalText AS_IN = LocalText
            .of("as in compare and set x from 0 to 1", "wie in \"compare and set x from 0 to 1\"");
    private static final LocalText AFTER_A_CONDITION = LocalText
            .of("and, or, at most TIME, or the end of the line", "and, or, \"at most TIME\" oder das Zeilenende");
    private static final LocalText AFTER_A_TIMED_CONDITION = LocalText
            .of("and, or, or one \"at most TIME\" at the end", "and, or oder ein \"at most TIME\" am Ende");
    private static final LocalText WAITED_FOR = LocalText.of(
            "a variable that no lock guards, or a semaphore; what a lock guards is waited for on a condition",
            "eine Variable, die kein Schloss schützt, oder ein Semaphor; auf das, was ein Schloss schützt, wird an einer Bedingung gewartet");

    private final ProgramScope programScope;
    private final ThreadScope scope;
    private final Phrase phrase;

    SharedReader(ProgramScope programScope, ThreadScope scope, Phrase phrase) {
        this.programScope = programScope;
        this.scope = scope;
        this.phrase = phrase;
    }

    /// `wait until CONDITION`.
    SharedOperation.WaitUntil waitUntil() throws BadScenario {
        return waitUntil(
                phrase.text(), new TermReader(phrase, this::waitedFor), AFTER_A_CONDITION);
    }

    /// `wait until CONDITION at most TIME`, without its limit.
    ///
    /// @param end where the limit begins in the phrase
    SharedOperation.WaitUntil waitUntil(int end) throws BadScenario {
        return waitUntil(
                phrase.text().substring(0, end).stripTrailing(),
                new TermReader(phrase, end, "at most", this::waitedFor),
                AFTER_A_TIMED_CONDITION);
    }

    private SharedOperation.WaitUntil waitUntil(String text, TermReader terms, LocalText after) throws BadScenario {
        terms.take();
        terms.take();
        int begin = terms.peek().index();
        if (terms.peek().kind() == Kind.END) {
            throw phrase.bad(
                    begin, terms.peek().found(),
                    LocalText.of(
                            "a condition before it, as in wait until x = 1 at most 50 ms",
                            "eine Bedingung davor, wie in \"wait until x = 1 at most 50 ms\""));
        }
        BooleanTerm condition = terms.condition(after);
        if (condition.names().allMatch(scope::has)) {
            throw phrase.bad(
                    begin,
                    LocalText.of(
                            "%s, which no other thread can make true", "%s, was kein anderer Thread wahr machen kann",
                            Words.quoted(text.substring(begin))),
                    LocalText.of(
                            "a condition about a variable or a semaphore",
                            "eine Bedingung über eine Variable oder einen Semaphor"));
        }
        return new SharedOperation.WaitUntil(condition, Words.line(text.substring(begin)), Optional.empty());
    }

    /// `compare and set VARIABLE from VALUE to VALUE`.
    SharedOperation.CompareAndSet compareAndSet() throws BadScenario {
        TermReader terms = new TermReader(phrase, this::own);
        terms.take();
        terms.take();
        terms.take();
        refuseMissing(terms, "from", NameKind.VARIABLE.any());
        TermToken variable = terms.take();
        requireFree(variable);
        require(terms, "from");
        refuseMissing(terms, "to", LocalText.of("a value", "ein Wert"));
        Expression expected = terms.sum();
        require(terms, "to");
        return new SharedOperation.CompareAndSet(variable.text(), expected, terms.wholeSum());
    }

    private void require(TermReader terms, String word) throws BadScenario {
        TermToken token = terms.take();
        if (!token.is(Kind.WORD, word)) {
            throw phrase.bad(token.index(), token.found(), LocalText.of("\"%s\", %s", "\"%s\", %s", word, AS_IN));
        }
    }

    /// Refuses the next word of the line where a part before it is missing.
    private void refuseMissing(TermReader terms, String word, LocalText missing) throws BadScenario {
        if (terms.peek().is(Kind.WORD, word) && !scope.has(word) && !programScope.variables().contains(word)) {
            throw phrase.bad(
                    terms.peek().index(), terms.peek().found(),
                    LocalText.of("%s before it, %s", "%s davor, %s", missing, AS_IN));
        }
    }

    /// `VARIABLE = SUM atomically`, without its last word.
    ///
    /// @param end where the sum ends in the phrase
    SharedOperation.Update update(int end) throws BadScenario {
        TermToken target = TermToken.of(phrase).getFirst();
        requireFree(target);
        TermReader terms = new TermReader(phrase, end, ATOMICALLY, names -> own(names, List.of(target.text())));
        terms.take();
        terms.take();
        return new SharedOperation.Update(target.text(), terms.wholeSum());
    }

    private void requireFree(TermToken variable) throws BadScenario {
        String name = variable.text();
        List<String> known = programScope.freeVariables();
        LocalText expected = known.isEmpty()
                ? LocalText.of(
                        "a variable that no lock guards; the program has none",
                        "eine Variable, die kein Schloss schützt; das Programm hat keine")
                : Words.oneOf(known);
        if (variable.kind() != Kind.WORD) {
            throw phrase.bad(variable.index(), variable.found(), Words.withoutQuotes(expected));
        }
        if (scope.has(name)) {
            LocalText mend = name.equals(ThreadScope.RESULT)
                    ? Words.NO_HINT
                    : LocalText.of(
                            "; no other thread changes this one, so that \"%s = …\" is enough",
                            "; kein anderer Thread ändert diese, also genügt \"%s = …\"", name);
            throw phrase.bad(
                    variable.index(),
                    LocalText.of(
                            "%s, which is this thread's own", "%s, eine Variable dieses Threads allein",
                            Words.quoted(name)),
                    Words.hinted(expected, mend));
        }
        if (!programScope.variables().contains(name)) {
            throw phrase.bad(
                    variable.index(), programScope.found(NameKind.VARIABLE, name),
                    Words.hinted(expected, programScope.howChanged(name)), name, known);
        }
        refuseGuarded(
                variable,
                LocalText.of(
                        "a variable that no lock guards; whoever holds the lock is alone already",
                        "eine Variable, die kein Schloss schützt; wer das Schloss hält, ist schon allein"));
    }

    private void refuseGuarded(TermToken variable, LocalText expected) throws BadScenario {
        for (ObjectPlans.Variable each : programScope.objects().variables()) {
            if (each.name().equals(variable.text()) && each.guard() != null) {
                throw phrase.bad(
                        variable.index(),
                        LocalText.of("%s, which %s guards", "%s, geschützt von %s", variable.found(), each.guard()),
                        expected);
            }
        }
    }

    /// A name in the condition of a wait.
    private String waitedFor(TermReader terms) throws BadScenario {
        TermToken token = terms.take();
        String name = token.text();
        refuseGuarded(token, WAITED_FOR);
        if (scope.has(name)) {
            scope.reads(name);
            return name;
        }
        List<String> known = Stream.of(programScope.freeVariables(), programScope.semaphores(), scope.names())
                .flatMap(List::stream)
                .sorted()
                .toList();
        if (!known.contains(name)) {
            throw phrase.bad(
                    token.index(), programScope.found(NameKind.VARIABLE_OR_SEMAPHORE, name),
                    Words.hinted(Words.oneOf(known), programScope.howWaitedFor(name)), name, known);
        }
        return name;
    }

    /// A local of this thread.
    private String own(TermReader terms) throws BadScenario {
        return own(terms, List.of());
    }

    /// @param also the other names that are allowed here
    private String own(TermReader terms, List<String> also) throws BadScenario {
        TermToken token = terms.take();
        String name = token.text();
        if (also.contains(name)) {
            return name;
        }
        if (!scope.has(name)) {
            boolean shared = programScope.variables().contains(name);
            List<String> known = Stream.of(also, scope.names()).flatMap(List::stream).sorted().toList();
            throw phrase.bad(
                    token.index(),
                    shared
                            ? LocalText.of("the shared variable %s", "die gemeinsame Variable %s", Words.quoted(name))
                            : programScope.found(NameKind.VARIABLE, name),
                    shared
                            ? LocalText.of(
                                    "numbers, texts and names of this thread: one step looks at no other variable",
                                    "Zahlen, Texte und Namen dieses Threads: Ein Schritt sieht keine andere Variable an")
                            : Words.hinted(Words.oneOf(known), programScope.whereRead(name)),
                    name, shared ? List.of() : known);
        }
        scope.reads(name);
        return name;
    }
}

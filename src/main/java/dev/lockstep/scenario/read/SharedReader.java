package dev.lockstep.scenario.read;

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
    private static final String AS_IN = "as in compare and set x from 0 to 1";

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
                phrase.text(), new TermReader(phrase, this::waitedFor),
                "and, or, at most TIME, or the end of the line");
    }

    /// `wait until CONDITION at most TIME`, without its limit.
    ///
    /// @param end where the limit begins in the phrase
    SharedOperation.WaitUntil waitUntil(int end) throws BadScenario {
        return waitUntil(
                phrase.text().substring(0, end).stripTrailing(),
                new TermReader(phrase, end, "\"at most\"", this::waitedFor),
                "and, or, or one \"at most TIME\" at the end");
    }

    private SharedOperation.WaitUntil waitUntil(String text, TermReader terms, String after) throws BadScenario {
        terms.take();
        terms.take();
        int begin = terms.peek().index();
        if (terms.peek().kind() == Kind.END) {
            throw phrase.bad(
                    begin, terms.peek().found(),
                    "a condition before it, as in wait until x = 1 at most 50 ms");
        }
        BooleanTerm condition = terms.condition(after);
        if (condition.names().allMatch(scope::has)) {
            throw phrase.bad(
                    begin, Words.quoted(text.substring(begin)) + ", which no other thread can make true",
                    "a condition about a variable or a semaphore");
        }
        return new SharedOperation.WaitUntil(condition, Words.line(text.substring(begin)), Optional.empty());
    }

    /// `compare and set VARIABLE from VALUE to VALUE`.
    SharedOperation.CompareAndSet compareAndSet() throws BadScenario {
        TermReader terms = new TermReader(phrase, this::own);
        terms.take();
        terms.take();
        terms.take();
        refuseMissing(terms, "from", "a variable");
        TermToken variable = terms.take();
        requireFree(variable);
        require(terms, "from");
        refuseMissing(terms, "to", "a value");
        Expression expected = terms.sum();
        require(terms, "to");
        return new SharedOperation.CompareAndSet(variable.text(), expected, terms.wholeSum());
    }

    private void require(TermReader terms, String word) throws BadScenario {
        TermToken token = terms.take();
        if (!token.is(Kind.WORD, word)) {
            throw phrase.bad(token.index(), token.found(), "\"" + word + "\", " + AS_IN);
        }
    }

    /// Refuses the next word of the line where a part before it is missing.
    private void refuseMissing(TermReader terms, String word, String missing) throws BadScenario {
        if (terms.peek().is(Kind.WORD, word) && !scope.has(word) && !programScope.variables().contains(word)) {
            throw phrase.bad(terms.peek().index(), terms.peek().found(), missing + " before it, " + AS_IN);
        }
    }

    /// `VARIABLE = SUM atomically`, without its last word.
    ///
    /// @param end where the sum ends in the phrase
    SharedOperation.Update update(int end) throws BadScenario {
        TermToken target = TermToken.of(phrase).getFirst();
        requireFree(target);
        TermReader terms = new TermReader(phrase, end, "\"atomically\"", names -> own(names, List.of(target.text())));
        terms.take();
        terms.take();
        return new SharedOperation.Update(target.text(), terms.wholeSum());
    }

    private void requireFree(TermToken variable) throws BadScenario {
        String name = variable.text();
        List<String> known = programScope.freeVariables();
        String expected = oneOf("variable that no lock guards", known);
        if (variable.kind() != Kind.WORD) {
            throw phrase.bad(variable.index(), variable.found(), expected + ", without quotes");
        }
        if (scope.has(name)) {
            String mend = name.equals(ThreadScope.RESULT)
                    ? ""
                    : "; no other thread changes this one, so that \"" + name + " = …\" is enough";
            throw phrase.bad(variable.index(), Words.quoted(name) + ", which is this thread's own", expected + mend);
        }
        if (!programScope.variables().contains(name)) {
            throw phrase.bad(
                    variable.index(), programScope.found("variable", name), expected + programScope.howChanged(name),
                    name, known);
        }
        refuseGuarded(variable, "a variable that no lock guards; whoever holds the lock is alone already");
    }

    private void refuseGuarded(TermToken variable, String expected) throws BadScenario {
        for (ObjectPlans.Variable each : programScope.objects().variables()) {
            if (each.name().equals(variable.text()) && each.guard() != null) {
                throw phrase.bad(variable.index(), variable.found() + ", which " + each.guard() + " guards", expected);
            }
        }
    }

    private static String oneOf(String what, List<String> known) {
        return known.isEmpty() ? "a " + what + "; the program has none" : "one of " + String.join(", ", known);
    }

    /// A name in the condition of a wait.
    private String waitedFor(TermReader terms) throws BadScenario {
        TermToken token = terms.take();
        String name = token.text();
        refuseGuarded(
                token,
                "a variable that no lock guards, or a semaphore; what a lock guards is waited for on a condition");
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
                    token.index(), programScope.found("variable or semaphore", name),
                    "one of " + String.join(", ", known) + programScope.howWaitedFor(name), name, known);
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
                    shared ? "the shared variable " + Words.quoted(name) : programScope.found("variable", name),
                    shared
                            ? "numbers, texts and names of this thread: one step looks at no other variable"
                            : "one of " + String.join(", ", known) + programScope.whereRead(name),
                    name, shared ? List.of() : known);
        }
        scope.reads(name);
        return name;
    }
}

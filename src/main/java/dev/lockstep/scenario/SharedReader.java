package dev.lockstep.scenario;

import dev.lockstep.scenario.Token.Kind;
import dev.lockstep.scenario.program.script.ObjectPlans;
import dev.lockstep.scenario.program.script.SharedOperation;
import dev.lockstep.scenario.program.term.Condition;
import dev.lockstep.scenario.program.term.Expression;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the lines that do more than one read or one write of shared variables in one step: waits until something is true,
/// compare and set, and assignments that are atomic.
final class SharedReader {

    private final ProgramCast cast;
    private final Scope scope;
    private final Phrase phrase;

    SharedReader(ProgramCast cast, Scope scope, Phrase phrase) {
        this.cast = cast;
        this.scope = scope;
        this.phrase = phrase;
    }

    /// `wait until CONDITION`, without its limit.
    ///
    /// @param end where the condition ends in the phrase
    SharedOperation.WaitUntil waitUntil(int end, Optional<Duration> limit) throws BadScenario {
        String text = phrase.text().substring(0, end).stripTrailing();
        TermReader terms = new TermReader(new Phrase(phrase.source(), text, phrase.place()), this::waitedFor);
        terms.take();
        terms.take();
        int begin = terms.peek().index();
        Condition condition = terms.condition();
        if (condition.names().allMatch(scope::has)) {
            throw phrase.bad(begin, Words.quoted(text.substring(begin)) + ", which no other thread can make true",
                    "a condition about a variable or a semaphore");
        }
        return new SharedOperation.WaitUntil(condition, Words.line(text.substring(begin)), limit);
    }

    /// `compare and set VARIABLE from VALUE to VALUE`.
    SharedOperation.CompareAndSet compareAndSet() throws BadScenario {
        TermReader terms = new TermReader(phrase, this::own);
        terms.take();
        terms.take();
        terms.take();
        Token variable = terms.take();
        requireFree(variable);
        require(terms, "from");
        Expression expected = terms.sum();
        require(terms, "to");
        return new SharedOperation.CompareAndSet(variable.text(), expected, terms.wholeSum());
    }

    private void require(TermReader terms, String word) throws BadScenario {
        Token token = terms.take();
        if (!token.is(Kind.WORD, word)) {
            throw phrase.bad(token.index(), token.found(), "\"" + word + "\", as in compare and set x from 0 to 1");
        }
    }

    /// `VARIABLE = SUM atomically`, without its last word.
    ///
    /// @param end where the sum ends in the phrase
    SharedOperation.Update update(int end) throws BadScenario {
        Phrase sum = new Phrase(phrase.source(), phrase.text().substring(0, end), phrase.place());
        Token target = Token.of(sum).getFirst();
        requireFree(target);
        TermReader terms =
                new TermReader(sum, names -> names.peek().is(Kind.WORD, target.text()) ? names.take().text() : own(names));
        terms.take();
        terms.take();
        return new SharedOperation.Update(target.text(), terms.wholeSum());
    }

    private void requireFree(Token variable) throws BadScenario {
        String name = variable.text();
        if (!cast.variables().contains(name)) {
            List<String> known = cast.freeVariables();
            String found = scope.has(name) ? Words.quoted(name) + ", which is this thread's own" : "unknown variable " + variable.found();
            throw phrase.bad(variable.index(), found, oneOf("variable that no lock guards", known), name, known);
        }
        refuseGuarded(variable, "a variable that no lock guards; whoever holds the lock is alone already");
    }

    private void refuseGuarded(Token variable, String expected) throws BadScenario {
        for (ObjectPlans.Variable each : cast.objects().variables()) {
            if (each.name().equals(variable.text()) && each.guard() != null) {
                throw phrase.bad(variable.index(), variable.found() + ", which " + each.guard() + " guards", expected);
            }
        }
    }

    private static String oneOf(String what, List<String> known) {
        return known.isEmpty() ? "a " + what + "; the program has none" : "one of " + String.join(", ", known);
    }

    /// A name in what is waited for.
    private String waitedFor(TermReader terms) throws BadScenario {
        Token token = terms.take();
        String name = token.text();
        refuseGuarded(token, "a variable that no lock guards, or a semaphore; what a lock guards is waited for on a condition");
        if (scope.has(name)) {
            scope.reads(name);
            return name;
        }
        List<String> known = Stream.of(cast.freeVariables(), cast.semaphores(), scope.names())
                .flatMap(List::stream)
                .sorted()
                .toList();
        if (!known.contains(name)) {
            throw phrase.bad(token.index(), "unknown variable or semaphore " + Words.quoted(name),
                    "one of " + String.join(", ", known), name, known);
        }
        return name;
    }

    /// A name of this thread.
    private String own(TermReader terms) throws BadScenario {
        Token token = terms.take();
        String name = token.text();
        if (!scope.has(name)) {
            boolean shared = cast.variables().contains(name);
            List<String> known = scope.names().stream().sorted().toList();
            throw phrase.bad(token.index(), (shared ? "the shared variable " : "unknown variable ") + Words.quoted(name),
                    shared
                            ? "numbers, texts and names of this thread: one step looks at no other variable"
                            : "one of " + String.join(", ", known),
                    name, shared ? List.of() : known);
        }
        scope.reads(name);
        return name;
    }
}

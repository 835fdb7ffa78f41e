package dev.lockstep.scenario.program.script;

import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.program.term.Expression;
import java.util.List;

/// One piece of a script.
public sealed interface Statement {

    /// Does something to the engine, a thread or an object.
    record Act(ScriptLine line, ScriptOperation operation) implements Statement {}

    /// Gives a variable a value.
    record Assign(ScriptLine line, String target, Expression value) implements Statement {}

    /// Does `body` so many times.
    record Repeat(int times, List<Statement> body) implements Statement {

        public Repeat {
            body = List.copyOf(body);
        }
    }

    /// Does `body` as long as the condition holds, which is looked at anew before each round.
    record While(ScriptLine line, BooleanTerm condition, List<Statement> body) implements Statement {

        public While {
            body = List.copyOf(body);
        }
    }

    /// Does the one or the other.
    record If(ScriptLine line, BooleanTerm condition, List<Statement> then, List<Statement> otherwise) implements Statement {

        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }
}

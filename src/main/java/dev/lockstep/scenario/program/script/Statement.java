package dev.lockstep.scenario.program.script;

import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.program.term.Expression;
import java.util.List;

/// One piece of a script.
public sealed interface Statement {

    /// An operation on the engine, a thread or an object.
    record Act(ScriptLine line, ScriptOperation operation) implements Statement {}

    /// Sets a variable or a local.
    record Assign(ScriptLine line, String target, Expression value) implements Statement {}

    /// Runs `body` `times` times.
    record Repeat(int times, List<Statement> body) implements Statement {

        public Repeat {
            body = List.copyOf(body);
        }
    }

    /// Runs `body` as long as the condition holds, which is evaluated before each round.
    record While(ScriptLine line, BooleanTerm condition, List<Statement> body) implements Statement {

        public While {
            body = List.copyOf(body);
        }
    }

    /// Runs `then` or `otherwise`.
    record If(ScriptLine line, BooleanTerm condition, List<Statement> then, List<Statement> otherwise)
            implements
                Statement {

        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }
}

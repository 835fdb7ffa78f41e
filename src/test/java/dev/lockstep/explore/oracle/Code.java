package dev.lockstep.explore.oracle;

import dev.lockstep.scenario.program.script.ScriptOperation;
import dev.lockstep.scenario.program.script.Statement;
import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.program.term.Expression;
import java.util.ArrayList;
import java.util.List;

/// A script laid out flat: where a thread stands in it is one number.
sealed interface Code {

    record Act(ScriptOperation operation) implements Code {}

    record Assign(String target, Expression value) implements Code {}

    /// Goes on behind it where the condition holds, at `otherwise` where it does not.
    record Branch(BooleanTerm condition, int otherwise) implements Code {}

    record Jump(int to) implements Code {}

    /// Begins to count the rounds of a loop.
    record Begin(int loop, int times) implements Code {}

    /// Begins another round or, where none is left, goes on at `past`.
    record Round(int loop, int past) implements Code {}

    static List<Code> of(List<Statement> script) {
        ArrayList<Code> code = new ArrayList<Code>();
        lay(script, code);
        return List.copyOf(code);
    }

    /// How many loops are counted in `code`.
    static int loops(List<Code> code) {
        return (int) code.stream().filter(Begin.class::isInstance).count();
    }

    /// Whether a line is gone over for as long as a condition holds.
    static boolean isLooped(List<Code> code, int line) {
        for (int back = line + 1; back < code.size(); back++) {
            if (code.get(back) instanceof Jump(int to) && to <= line && code.get(to) instanceof Branch) {
                return true;
            }
        }
        return false;
    }

    private static void lay(List<Statement> body, List<Code> code) {
        for (Statement statement : body) {
            lay(statement, code);
        }
    }

    private static void lay(Statement statement, List<Code> code) {
        switch (statement) {
            case Statement.Act(var _, var operation) -> code.add(new Act(operation));
            case Statement.Assign(var _, var target, var value) -> code.add(new Assign(target, value));
            case Statement.Repeat(var times, var body) -> {
                int loop = loops(code);
                code.add(new Begin(loop, times));
                int head = code.size();
                code.add(new Jump(head));
                lay(body, code);
                code.add(new Jump(head));
                code.set(head, new Round(loop, code.size()));
            }
            case Statement.While(var _, var condition, var body) -> {
                int head = code.size();
                code.add(new Jump(head));
                lay(body, code);
                code.add(new Jump(head));
                code.set(head, new Branch(condition, code.size()));
            }
            case Statement.If(var _, var condition, var then, var otherwise) -> {
                int head = code.size();
                code.add(new Jump(head));
                lay(then, code);
                int skip = code.size();
                code.add(new Jump(skip));
                code.set(head, new Branch(condition, code.size()));
                lay(otherwise, code);
                code.set(skip, new Jump(code.size()));
            }
        }
    }
}

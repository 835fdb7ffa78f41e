package dev.lockstep.scenario.program.script;

import dev.lockstep.event.ScriptEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The lines of a script in loops without a fixed number of rounds, whose last result alone counts.
///
/// A line is identified by its text and its number in the file. A line equal to one in a loop counts as that line, in
/// the loop or outside: the end state and a thread's local state must identify lines alike.
final class LoopLines {

    private LoopLines() {}

    static Set<ScriptEvent.Began> of(List<Statement> script) {
        Set<ScriptEvent.Began> lines = new HashSet<>();
        script.forEach(statement -> add(statement, false, lines));
        return Set.copyOf(lines);
    }

    private static void add(Statement statement, boolean inLoop, Set<ScriptEvent.Began> lines) {
        switch (statement) {
            case Statement.Act(var line, _) -> {
                if (inLoop) {
                    lines.add(line.begun());
                }
            }
            case Statement.Assign _ -> {}
            case Statement.Repeat(_, var repeated) -> repeated.forEach(each -> add(each, inLoop, lines));
            case Statement.While(_, _, var repeated) -> repeated.forEach(each -> add(each, true, lines));
            case Statement.If(_, _, var then, var otherwise) -> {
                then.forEach(each -> add(each, inLoop, lines));
                otherwise.forEach(each -> add(each, inLoop, lines));
            }
        }
    }
}

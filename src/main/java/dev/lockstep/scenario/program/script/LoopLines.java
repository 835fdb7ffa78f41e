package dev.lockstep.scenario.program.script;

import dev.lockstep.event.ScriptEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The lines of a script that stand in a loop without a number of rounds, of whose results the last counts.
///
/// A line is told by its words and where it stands in the file. What has both in common with a line in a loop counts as that
/// line, in the loop or outside: what a run leaves and where a thread stands must not tell lines apart in two ways.
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

package dev.lockstep.snapshot.fold;

import dev.lockstep.event.ScriptEvent;
import dev.lockstep.snapshot.CodePosition;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.VariableView;
import java.util.ArrayList;
import java.util.List;

/// What the events of a script change.
final class ScriptFold {

    /// More results of one thread than this are not kept: they are there to be read.
    private static final int MOST_RESULTS = 20;

    private ScriptFold() {}

    static void fold(SnapshotBuilder draft, ScriptEvent event) {
        ThreadView thread = draft.thread(draft.who);
        switch (event) {
            case ScriptEvent.Began(var operation, int line) ->
                draft.put(thread.standing(thread.standing().in(operation, line)));
            case ScriptEvent.Ended ended -> draft.put(thread.standing(after(thread.standing(), ended)));
            case ScriptEvent.Read _ -> {
                // Whoever read it knows it; nothing else has changed.
            }
            case ScriptEvent.Wrote(var variable, var value) ->
                draft.variables =
                        draft.variables.plus(variable, new VariableView(variable, value, draft.who, draft.now));
        }
    }

    private static CodePosition after(CodePosition standing, ScriptEvent.Ended ended) {
        List<String> results = standing.results();
        if (!ended.result().isEmpty()) {
            List<String> more = new ArrayList<>(results.subList(results.size() < MOST_RESULTS ? 0 : 1, results.size()));
            more.add(ended.operation() + ": " + ended.result());
            results = more;
        }
        return new CodePosition(
                standing.operation(), standing.stack(), "", standing.scriptLine(), results, standing.going());
    }
}

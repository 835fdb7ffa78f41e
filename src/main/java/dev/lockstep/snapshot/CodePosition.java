package dev.lockstep.snapshot;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.LockId;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.StepOperation.LockVerb;
import dev.lockstep.event.StepOperation.OfLock;
import dev.lockstep.event.StepOperation.OfThread;
import dev.lockstep.event.StepOperation.ThreadVerb;
import dev.lockstep.event.ThreadId;
import java.util.List;

/// Where a thread stands: what it does next, and the lines it came by.
///
/// @param operation what it will do when it is its turn; [StepOperation#NONE] where that is not known, as on real
///     threads
/// @param stack the engine's lines that led there, innermost first
/// @param script the operation of its script that is under way, as the scenario has it; empty between two
/// @param scriptLine the line of that operation in the scenario's file; 0 where no script has begun
/// @param results what the operations of its script gave so far, oldest first, of those that gave something
/// @param going whether it can go on, as far as that is known
public record CodePosition(
        StepOperation operation, List<CodePlace> stack, String script, int scriptLine, List<String> results, Enabledness going) {

    /// Nothing is known yet.
    public static final CodePosition UNKNOWN = new CodePosition(StepOperation.NONE, List.of(), "", 0, List.of(), Enabledness.UNKNOWN);

    public CodePosition {
        stack = List.copyOf(stack);
        results = List.copyOf(results);
    }

    public CodePosition before(StepOperation next, List<CodePlace> lines) {
        return new CodePosition(next, lines, script, scriptLine, results, going);
    }

    public CodePosition in(String operationOfScript, int line) {
        return new CodePosition(operation, stack, operationOfScript, line, results, going);
    }

    public CodePosition going(Enabledness next) {
        return next == going ? this : new CodePosition(operation, stack, script, scriptLine, results, next);
    }

    /// Whether its next operation is about this lock.
    public boolean isBefore(LockId lock) {
        return operation instanceof OfLock(_, LockId next) && next.equals(lock);
    }

    /// Whether all that is left to the thread, which is `id`, is to end.
    boolean isAtItsEnd(ThreadId id) {
        return operation.equals(new OfThread(ThreadVerb.END, id));
    }

    /// Whether it has left a condition, and must take the lock again before it goes on.
    boolean takesAgain() {
        return operation instanceof OfLock(var verb, _) && verb == LockVerb.REACQUIRE;
    }
}

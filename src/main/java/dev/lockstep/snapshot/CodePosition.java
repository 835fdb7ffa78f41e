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

/// The code position of a thread: its next operation, and the source lines that lead to it.
///
/// @param operation its next operation; [StepOperation#NONE] where that is unknown, as on real threads
/// @param stack the engine's lines that led there, innermost first
/// @param script the operation of its script that is under way, in the scenario's words; empty between two
/// @param scriptLine the line of that operation in the scenario's file; 0 where no script has begun
/// @param results the results of its script's operations so far, oldest first, without empty ones
/// @param locals the values that only it sees
/// @param going whether it is enabled, as far as that is known
public record CodePosition(
        StepOperation operation,
        List<CodePlace> stack,
        String script,
        int scriptLine,
        List<String> results,
        Locals locals,
        Enabledness going) {

    /// Nothing is known yet.
    public static final CodePosition UNKNOWN = new CodePosition(
            StepOperation.NONE, List.of(), "", 0, List.of(), Locals.NONE, Enabledness.UNKNOWN);

    public CodePosition {
        stack = List.copyOf(stack);
        results = List.copyOf(results);
    }

    public CodePosition before(StepOperation next, List<CodePlace> lines) {
        return new CodePosition(next, lines, script, scriptLine, results, locals, going);
    }

    public CodePosition in(String operationOfScript, int line) {
        return new CodePosition(operation, stack, operationOfScript, line, results, locals, going);
    }

    public CodePosition going(Enabledness next) {
        return next == going ? this : new CodePosition(operation, stack, script, scriptLine, results, locals, next);
    }

    /// After its script's operation is over.
    ///
    /// @param more the results of its script so far
    public CodePosition done(List<String> more) {
        return new CodePosition(operation, stack, "", scriptLine, more, locals.used(), going);
    }

    public CodePosition knowing(Locals next) {
        return new CodePosition(operation, stack, script, scriptLine, results, next, going);
    }

    /// Whether its next operation is about this lock.
    public boolean isBefore(LockId lock) {
        return operation instanceof OfLock(_, LockId next) && next.equals(lock);
    }

    /// Whether the next operation of the thread `id` is its end.
    boolean isAtItsEnd(ThreadId id) {
        return operation.equals(new OfThread(ThreadVerb.END, id));
    }

    /// Whether it has left a condition, and must reacquire the lock first.
    boolean takesAgain() {
        return operation instanceof OfLock(var verb, _) && verb == LockVerb.REACQUIRE;
    }

    /// Whether it has left a condition, and must reacquire this lock first.
    public boolean takesAgain(LockId lock) {
        return takesAgain() && isBefore(lock);
    }
}

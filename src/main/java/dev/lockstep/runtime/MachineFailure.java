package dev.lockstep.runtime;

import org.jspecify.annotations.Nullable;

/// A failure of the JVM itself: no memory is left, or no stack. It says nothing about the program that was running, and
/// is never reported as a failure of that program.
public final class MachineFailure {

    private static final int DEEPEST = 100;

    private MachineFailure() {}

    /// Such an error in `thrown` or among its causes (an engine reports a failed task with the error as its cause);
    /// null where there is none.
    public static @Nullable VirtualMachineError in(@Nullable Throwable thrown) {
        @Nullable Throwable cause = thrown;
        // A chain of causes may be a cycle.
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof VirtualMachineError failure) {
                return failure;
            }
            cause = cause.getCause();
        }
        return null;
    }
}

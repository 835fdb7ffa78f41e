package dev.lockstep.runtime;

import org.jspecify.annotations.Nullable;

/// Where the machine itself cannot go on: no memory is left, or no stack. It says nothing of the program that was
/// running, and is never told as a failure of it.
public final class MachineFailure {

    private static final int DEEPEST = 100;

    private MachineFailure() {}

    /// Such an error in `thrown` or among its causes, as where an engine tells what a task of its was ended by; null
    /// where there is none.
    public static @Nullable VirtualMachineError in(@Nullable Throwable thrown) {
        @Nullable Throwable cause = thrown;
        // Causes may lead round in a circle.
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof VirtualMachineError failure) {
                return failure;
            }
            cause = cause.getCause();
        }
        return null;
    }
}

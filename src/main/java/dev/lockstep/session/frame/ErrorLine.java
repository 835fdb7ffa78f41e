package dev.lockstep.session.frame;

import dev.lockstep.explain.Spoken;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.file.OneLine;
import dev.lockstep.runtime.MachineFailure;
import org.jspecify.annotations.Nullable;

/// An error as one line for people.
public final class ErrorLine {
    private ErrorLine() {}

    /// The error for lack of memory or stack that `thrown` is or was caused by; null where there is none.
    public static @Nullable VirtualMachineError machineFailure(Throwable thrown) {
        return MachineFailure.in(thrown);
    }

    /// The message of `thrown`, in the language of this process where it is a [LocalizedError]; before that of an
    /// [Error], which was not written for people, the name of its class.
    public static String of(Throwable thrown) {
        if (thrown instanceof LocalizedError error) {
            return error.line().in(Spoken.language().code());
        }
        String message = thrown.getMessage();
        String kind = thrown.getClass().getSimpleName();
        String line = message == null || message.isBlank() ? kind : message;
        String named = thrown instanceof Error && !line.equals(kind) ? kind + ": " + line : line;
        return OneLine.of(named);
    }
}

package dev.lockstep.session.frame;

import dev.lockstep.file.OneLine;
import dev.lockstep.runtime.MachineFailure;
import org.jspecify.annotations.Nullable;

/// What went wrong, as one line for people.
public final class ErrorLine {
    private ErrorLine() {}

    /// What the machine could not give, memory or stack, in `thrown` or among its causes; null where it is something
    /// else.
    public static @Nullable VirtualMachineError machineFailure(Throwable thrown) {
        return MachineFailure.in(thrown);
    }

    /// What `thrown` says; an error, which was not written for people, is named as well.
    public static String of(Throwable thrown) {
        String message = thrown.getMessage();
        String kind = thrown.getClass().getSimpleName();
        String line = message == null || message.isBlank() ? kind : message;
        String named = thrown instanceof Error && !line.equals(kind) ? kind + ": " + line : line;
        return OneLine.of(named);
    }
}

package dev.lockstep.snapshot;

import dev.lockstep.event.ThreadId;

/// A variable of the scenario, or the permits of a semaphore, as it stands.
///
/// @param value its value as text
/// @param writer who wrote it last; [ThreadId#SET_UP] where nobody has
/// @param since when that was
public record VariableView(String name, String value, ThreadId writer, Moment since) {

    /// Whether a thread of the program wrote it; otherwise it is as it was at the start.
    public boolean isWritten() {
        return !writer.equals(ThreadId.SET_UP);
    }
}

package dev.lockstep.snapshot;

import dev.lockstep.event.ThreadId;

/// The value of a variable of the scenario, or of a semaphore's permits, after an event.
///
/// @param value its value as text
/// @param writer the thread that wrote it last; [ThreadId#SET_UP] before the first write
/// @param since when that write was
public record VariableView(String name, String value, ThreadId writer, Moment since) {

    /// Whether a thread of the program wrote it; otherwise it has its initial value.
    public boolean isWritten() {
        return !writer.equals(ThreadId.SET_UP);
    }
}

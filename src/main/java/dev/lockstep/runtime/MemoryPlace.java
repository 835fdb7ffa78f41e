package dev.lockstep.runtime;

import java.util.List;

/// Memory that lies outside of the runtime, such as a field of somebody's object or an element of an array. Its value
/// stays where it is; here each access to it gets its turn.
///
/// Each method is one operation, and is called right before the access: what a thread does up to its next operation
/// belongs to this one.
public interface MemoryPlace {

    /// The name it was made with.
    String name();

    /// The caller reads it next.
    void read();

    /// As [#read], but not before one of these places was written since it was seen.
    ///
    /// For a thread that has read them in a loop, changed nothing, and is back where it was: whatever it does next it has
    /// done before, until one of them is written. No interrupt ends it.
    ///
    /// @param seen this place among them
    /// @throws IllegalArgumentException if another runtime made one of them
    void readOnceWritten(List<Seen> seen);

    /// The caller writes it next.
    void write();

    /// How often it was written until now; no operation.
    int writes();

    /// A place, and how often it was written when somebody read it.
    record Seen(MemoryPlace place, int writes) {}
}

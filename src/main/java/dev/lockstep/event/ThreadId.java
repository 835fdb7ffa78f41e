package dev.lockstep.event;

import java.util.Objects;

/// The name of a logical thread, unique within one run.
///
/// Ids are names chosen by whoever creates the thread, never numbers from a global counter, so that two runs with the
/// same schedule speak of the same threads.
public record ThreadId(String name) implements Comparable<ThreadId> {

    /// Records the events of a program's set-up, before its threads run. It is none of them.
    public static final ThreadId SET_UP = new ThreadId("outside the run");

    public ThreadId {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public int compareTo(ThreadId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}

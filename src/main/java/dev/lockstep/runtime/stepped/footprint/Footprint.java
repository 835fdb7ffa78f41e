package dev.lockstep.runtime.stepped.footprint;

import java.util.List;

/// All that a step touches, known before it runs: what a search needs to tell whether two steps of different threads
/// can be swapped. Guarded state is not in it, for its lock orders it; nor is time, which enables nothing; nor tallies,
/// which no engine reads.
///
/// Beyond this, a thread's first step comes after its spawn, and the next step of a waiter that was signalled comes
/// after the signal.
public record Footprint(List<Access> accesses) {

    public Footprint {
        accesses = List.copyOf(accesses);
    }

    public static Footprint of(Access... accesses) {
        return new Footprint(List.of(accesses));
    }

    /// Whether the order of the two steps can make a difference.
    public boolean conflictsWith(Footprint other) {
        for (Access mine : accesses) {
            for (Access theirs : other.accesses) {
                if (mine.conflictsWith(theirs)) {
                    return true;
                }
            }
        }
        return false;
    }
}

package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.Choice;

/// The steps of a run, from 0, and which of them happen before which: what no other order of them can change without being
/// told apart from this one.
public interface PartialOrder {

    int steps();

    /// Who took the step.
    int thread(int step);

    Choice choice(int step);

    /// Whether `one`, which is not the later, happens before `other` or is the same.
    boolean before(int one, int other);
}

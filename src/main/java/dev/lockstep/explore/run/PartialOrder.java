package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.Choice;

/// The happens-before order of the steps of one run, numbered from 0: every order of the same steps that keeps it is
/// equivalent to this one.
public interface PartialOrder {

    int steps();

    /// The thread that took the step.
    int thread(int step);

    Choice choice(int step);

    /// Whether `one`, which is not the later, happens before `other` or is the same.
    boolean happensBefore(int one, int other);
}

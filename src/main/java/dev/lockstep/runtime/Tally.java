package dev.lockstep.runtime;

/// A counter to add to. Engines cannot read it, so that adding orders nothing; whoever observes an engine reads it
/// through [TallyReader].
public interface Tally {

    void add(long amount);

    default void increment() {
        add(1);
    }
}

package dev.lockstep.runtime;

/// A counter to add to. Engines cannot read it, so that adding orders nothing; observers of an engine read it through
/// [TallyReader].
public interface Tally {

    void add(long amount);

    default void increment() {
        add(1);
    }
}

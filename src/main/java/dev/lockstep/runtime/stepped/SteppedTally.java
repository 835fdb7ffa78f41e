package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.Tally;

/// A counter; a plain field, because one thread runs at a time.
final class SteppedTally implements Tally {

    private final Stepper owner;
    private long sum;

    SteppedTally(Stepper owner) {
        this.owner = owner;
    }

    @Override
    public void add(long amount) {
        owner.changed();
        sum += amount;
    }

    static long sum(Tally tally, Stepper reader) {
        if (tally instanceof SteppedTally own && own.owner == reader) {
            return own.sum;
        }
        throw new IllegalArgumentException("the tally was made by another runtime");
    }
}

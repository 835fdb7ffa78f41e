package dev.lockstep.runtime.live;

import dev.lockstep.runtime.Tally;
import java.util.concurrent.atomic.LongAdder;

record LiveTally(String name, LongAdder adder) implements Tally {

    @Override
    public void add(long amount) {
        adder.add(amount);
    }
}

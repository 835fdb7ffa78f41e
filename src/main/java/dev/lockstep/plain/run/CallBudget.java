package dev.lockstep.plain.run;

import dev.lockstep.runtime.RunBudget;

/// Counts what a thread does between its operations, and ends the run where that has no end: a loop, or calls within
/// calls. It counts rounds and calls, not time, so that a program is stopped at the same line on every machine.
final class CallBudget {
    /// Rounds and calls of one thread in one run.
    static final long MOST_ROUNDS = 20_000_000;
    /// Calls within calls; a stack of the usual size bears more.
    static final int DEEPEST = 6_000;
    private static final int LOOK = 256;
    private static final StackWalker STACK = StackWalker.getInstance();

    private final RunThread self;
    private long rounds;
    private int calls;
    private long activations;

    CallBudget(RunThread self) {
        this.self = self;
    }

    void round(int site) {
        rounds++;
        if (rounds > MOST_ROUNDS) {
            throw self.run().computesTooLong(self, site);
        }
    }

    /// A method begins.
    void call(int site) {
        calls++;
        if (calls % LOOK == 0) {
            rounds += LOOK;
            round(site);
            long deep = STACK.walk(frames -> frames.limit(2L * DEEPEST).count());
            if (deep > DEEPEST) {
                throw self.run().stop(RunBudget.STACK, site);
            }
        }
    }

    /// A number that this call of a method has alone.
    long activation() {
        return ++activations;
    }
}

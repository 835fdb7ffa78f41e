package dev.lockstep.explore.shortest;

import dev.lockstep.explore.run.FailureAt;
import dev.lockstep.explore.run.PartialOrder;
import dev.lockstep.runtime.stepped.Outcome;
import java.util.BitSet;

/// The steps of a run without which a failure would not have come: what happens before it.
final class CausalPast {

    private CausalPast() {}

    /// @param broke when it failed
    static BitSet of(PartialOrder order, Outcome failure, FailureAt broke) {
        var causes = new BitSet();
        if (broke.atTheEnd()) {
            causes.set(0, order.steps());
            return causes;
        }
        int last = broke.step() - 1;
        if (last >= 0) {
            add(order, last, causes);
        }
        if (failure instanceof Outcome.Deadlock deadlock) {
            for (var edge : deadlock.cycle()) {
                for (int step = last; step >= 0; step--) {
                    if (order.choice(step).thread().equals(edge.thread())) {
                        add(order, step, causes);
                        break;
                    }
                }
            }
        }
        return causes;
    }

    private static void add(PartialOrder order, int step, BitSet causes) {
        for (int before = 0; before <= step; before++) {
            if (order.before(before, step)) {
                causes.set(before);
            }
        }
    }
}

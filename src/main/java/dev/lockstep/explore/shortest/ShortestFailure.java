package dev.lockstep.explore.shortest;

import dev.lockstep.explore.run.FailureAt;
import dev.lockstep.explore.run.PartialOrder;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shortest schedule that leads to one failure, of all runs that showed it: fewest steps, then fewest switches.
///
/// Of a run with a happens-before order, it takes the steps that happen before the failure, and of all their orders the
/// one with the fewest switches. Where every inequivalent order was run, no schedule is shorter.
final class ShortestFailure {

    private @Nullable FailingPrefix best;
    private boolean exact = true;
    private boolean circle;

    /// The shortest so far.
    ///
    /// @throws IllegalStateException before the first offer
    FailingPrefix best() {
        FailingPrefix cut = best;
        if (cut == null) {
            throw new IllegalStateException("nothing was offered");
        }
        return cut;
    }

    /// Whether none of the orders that were offered is shorter.
    boolean isExact() {
        return exact && !circle;
    }

    /// Offers a run that showed the failure.
    ///
    /// @param order its happens-before order; null where only its total order is known
    void offer(Schedule run, @Nullable PartialOrder order, FailureAt broke) {
        // A livelock is seen only after the last change, which an order with fewer switches might put later.
        circle |= broke.inCircle();
        if (order == null || broke.inCircle()) {
            take(FailingPrefix.of(run.choices().subList(0, broke.atTheEnd() ? run.size() : broke.step())));
        } else {
            offer(order, CausalPast.of(order, broke.failure(), broke));
        }
    }

    private void take(FailingPrefix cut) {
        if (best == null || cut.isShorterThan(best)) {
            best = cut;
        }
    }

    private void offer(PartialOrder order, BitSet steps) {
        int count = steps.cardinality();
        FailingPrefix known = best;
        boolean fewer = known == null || count < known.steps();
        if (known != null && !fewer && (count > known.steps() || leastSwitches(order, steps) >= known.switches())) {
            return;
        }
        FewestSwitches search = new FewestSwitches(order, steps);
        int[] found = search.find(known == null || fewer ? Integer.MAX_VALUE : known.switches() - 1);
        if (found != null) {
            best = FailingPrefix.of(choices(order, found));
            exact |= fewer;
        } else if (search.gaveUp()) {
            exact = false;
            take(FailingPrefix.of(choices(order, steps.stream().toArray())));
        }
    }

    private static int leastSwitches(PartialOrder order, BitSet steps) {
        return (int) steps.stream().map(order::thread).distinct().count() - 1;
    }

    private static List<Choice> choices(PartialOrder order, int[] steps) {
        ArrayList<Choice> choices = new ArrayList<Choice>(steps.length);
        for (int step : steps) {
            choices.add(order.choice(step));
        }
        return choices;
    }

    /// The causal past of a failure: the steps of the run that happen before it.
    private static final class CausalPast {

        private CausalPast() {}

        /// @param broke the failure with its step
        static BitSet of(PartialOrder order, Outcome failure, FailureAt broke) {
            BitSet causes = new BitSet();
            if (broke.atTheEnd()) {
                causes.set(0, order.steps());
                return causes;
            }
            int last = broke.step() - 1;
            if (last >= 0) {
                add(order, last, causes);
            }
            if (failure instanceof Outcome.Raced(var race) && race.first().step() > 0) {
                add(order, race.first().step() - 1, causes);
            }
            if (failure instanceof Outcome.Deadlock deadlock) {
                for (Outcome.WaitsFor edge : deadlock.cycle()) {
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
                if (order.happensBefore(before, step)) {
                    causes.set(before);
                }
            }
        }
    }
}

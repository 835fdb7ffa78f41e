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
/// Of a run whose steps are only partly ordered, it takes what happens before the failure, and of all orders of that the
/// one with the fewest switches. Where every order that differs was run, no schedule is shorter.
final class ShortestFailure {

    private @Nullable FailingPrefix best;
    private boolean exact = true;
    private boolean circle;

    /// The shortest so far.
    ///
    /// @throws IllegalStateException before the first offer
    FailingPrefix best() {
        var cut = best;
        if (cut == null) {
            throw new IllegalStateException("nothing was offered");
        }
        return cut;
    }

    /// Whether none of the orders that were offered is shorter.
    boolean isExact() {
        return exact && !circle;
    }

    /// A run that showed the failure.
    ///
    /// @param order what is known of its order; null where it is known only as it was run
    void offer(Schedule run, @Nullable PartialOrder order, FailureAt broke) {
        // That a run goes round is seen only after the last change, which an order with fewer switches might put later.
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
        var known = best;
        boolean fewer = known == null || count < known.steps();
        if (known != null && !fewer && (count > known.steps() || leastSwitches(order, steps) >= known.switches())) {
            return;
        }
        var search = new FewestSwitches(order, steps);
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
        var choices = new ArrayList<Choice>(steps.length);
        for (int step : steps) {
            choices.add(order.choice(step));
        }
        return choices;
    }

    /// The steps of a run without which a failure would not have come: what happens before it.
    private static final class CausalPast {

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
                if (order.happensBefore(before, step)) {
                    causes.set(before);
                }
            }
        }
    }
}

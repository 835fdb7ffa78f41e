package dev.lockstep.explore.strategy;

import dev.lockstep.explore.run.PartialOrder;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Every run begins with the same choices, and another strategy decides what follows, as if each run began there.
///
/// A strategy that leaves out equivalent orders may do so here too: two continuations that are equivalent are so after
/// any beginning, and outcomes depend on the whole run's equivalence class alone.
public final class PrefixStrategy implements SearchStrategy {

    private final Schedule prefix;
    private final SearchStrategy rest;
    /// The threads of the prefix, by ordinal.
    private final int[] threads;

    /// @param prefix the first choices of each run
    /// @param rest decides the steps after them; it must count them itself, as the reduced search and random orders do,
    ///     and not go by the numbers of steps
    public PrefixStrategy(Schedule prefix, SearchStrategy rest) {
        this.prefix = prefix;
        this.rest = rest;
        this.threads = new int[prefix.size()];
    }

    @Override
    public @Nullable SearchStrategy anew() {
        SearchStrategy again = rest.anew();
        return again == null ? null : new PrefixStrategy(prefix, again);
    }

    @Override
    public int leastWakeups() {
        return prefix.spuriousWakeups() + rest.leastWakeups();
    }

    @Override
    public boolean next() {
        return rest.next();
    }

    /// @throws IllegalArgumentException if a choice of the prefix cannot be made
    @Override
    public int choose(ChoicePoint point) {
        int at = point.step() - 1;
        if (at >= prefix.size()) {
            return rest.choose(point);
        }
        Choice wanted = prefix.choices().get(at);
        for (int i = 0; i < point.size(); i++) {
            if (point.choice(i).equals(wanted)) {
                threads[at] = point.ordinal(i);
                return i;
            }
        }
        throw new RefusedInput(
                LocalText.of(
                        "choice %s of the schedule is %s, but only these can be made: %s",
                        "Entscheidung %s des Ablaufplans ist %s, aber es geht nur: %s",
                        point.step(), wanted, List.copyOf(point.choices())));
    }

    @Override
    public void ended(ChoicePoint point) {
        if (point.step() > prefix.size()) {
            rest.ended(point);
        }
    }

    @Override
    public void fed(long properties) {
        rest.fed(properties);
    }

    @Override
    public void over() {
        rest.over();
    }

    @Override
    public boolean pruned() {
        return rest.pruned();
    }

    @Override
    public void judgedBy(Supplier<? extends @Nullable Object> state) {
        rest.judgedBy(state);
    }

    @Override
    public boolean prunesLoops() {
        return rest.prunesLoops();
    }

    @Override
    public @Nullable StopReason leftOut() {
        return rest.leftOut();
    }

    @Override
    public @Nullable PartialOrder order() {
        PartialOrder after = rest.order();
        return after == null ? null : new Whole(after);
    }

    /// The order of a whole run: the steps of the prefix come before all others, in their order, for none of them can
    /// be moved.
    private final class Whole implements PartialOrder {
        private final PartialOrder after;
        private final List<Choice> first = prefix.choices();

        private Whole(PartialOrder after) {
            this.after = after;
        }

        @Override
        public int steps() {
            return first.size() + after.steps();
        }

        @Override
        public int thread(int step) {
            return step < first.size() ? threads[step] : after.thread(step - first.size());
        }

        @Override
        public Choice choice(int step) {
            return step < first.size() ? first.get(step) : after.choice(step - first.size());
        }

        @Override
        public boolean happensBefore(int one, int other) {
            return one < first.size() || after.happensBefore(one - first.size(), other - first.size());
        }
    }
}

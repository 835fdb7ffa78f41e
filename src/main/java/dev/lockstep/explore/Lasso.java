package dev.lockstep.explore;

import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.OperationKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/// Finds out whether a run has come back to a state of its own, so that it could go round for ever: in model checking such
/// a run is called a lasso. Nothing was changed since, there are as many permits, what is judged has the same values, and
/// all who went stand where they stood.
final class Lasso {

    private final List<Moment> stack;

    /// A way of a thread's operation.
    private record Way(Choice choice, OperationKind kind, Object object, boolean meets) {

        static Way of(Moment moment, int choice) {
            var next = moment.next[moment.threads[choice]];
            return new Way(moment.choices[choice], next.kind(), next.object(), moment.meets[choice]);
        }
    }

    Lasso(List<Moment> stack) {
        this.stack = stack;
    }

    /// The last step before which the run was in the state of `moment` and after which, or in which, `thread` has gone; -1
    /// where there is none.
    int since(Moment moment, int thread) {
        return since(moment, new HasGone(thread));
    }

    /// Whether the run has come back to a state of its own and meanwhile passed over what could have been chosen and now cannot
    /// be: all that can come of it could have come then, and that it makes no progress cannot be said.
    boolean isUnfair(Moment moment) {
        return since(moment, new Passed(moment)) >= 0;
    }

    /// The choice at `moment` that was not made for the longest, so that no way is passed over for ever.
    int longestAgo(Moment moment) {
        int best = 0;
        int longest = Integer.MAX_VALUE;
        for (int choice = 0; choice < moment.choices.length; choice++) {
            int made = lastMade(Way.of(moment, choice));
            if (made < longest) {
                best = choice;
                longest = made;
            }
        }
        return best;
    }

    /// The last step, from 0, in which that was done since anything changed; -1 where it was not.
    private int lastMade(Way way) {
        for (int step = stack.size() - 1; step >= 0 && !stack.get(step).changes; step--) {
            if (Way.of(stack.get(step), stack.get(step).chosen).equals(way)) {
                return step;
            }
        }
        return -1;
    }

    /// The last step before which the run was in the state of `moment`, nothing having changed meanwhile; -1 where there is
    /// none.
    ///
    /// @param wanted asked of every step on the way back, whether what it knows then is enough
    private int since(Moment moment, Predicate<Moment> wanted) {
        long went = 0;
        boolean judges = false;
        Map<Object, Integer> given = new HashMap<>();
        for (int step = stack.size() - 1; step >= 0; step--) {
            var other = stack.get(step);
            if (other.changes) {
                return -1;
            }
            went |= 1L << other.thread();
            judges |= other.judges;
            if (other.permits() != 0) {
                given.merge(other.operation().object(), other.permits(), Integer::sum);
            }
            if (wanted.test(other)
                    && (!judges || Objects.equals(other.judged, moment.judged))
                    && given.values().stream().allMatch(each -> each == 0)
                    && standAlike(went, other, moment)) {
                return step;
            }
        }
        return -1;
    }

    /// Whether these threads stand where they stood.
    private static boolean standAlike(long threads, Moment one, Moment other) {
        for (long rest = threads; rest != 0; rest &= rest - 1) {
            int thread = Long.numberOfTrailingZeros(rest);
            var standing = one.known(thread);
            if (standing == null || !standing.equals(other.known(thread))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a thread has taken one of the steps it is asked for.
    private static final class HasGone implements Predicate<Moment> {

        private final int thread;
        private boolean gone;

        HasGone(int thread) {
            this.thread = thread;
        }

        @Override
        public boolean test(Moment step) {
            gone |= step.thread() == thread;
            return gone;
        }
    }

    /// What could have been chosen since a step and was not, and cannot be chosen any more.
    private static final class Passed implements Predicate<Moment> {

        private final Set<Way> chosen = new HashSet<>();
        private final Set<Way> passed = new HashSet<>();

        Passed(Moment now) {
            for (int choice = 0; choice < now.choices.length; choice++) {
                chosen.add(Way.of(now, choice));
            }
        }

        @Override
        public boolean test(Moment step) {
            var made = Way.of(step, step.chosen);
            chosen.add(made);
            passed.remove(made);
            for (int choice = 0; choice < step.choices.length; choice++) {
                var way = Way.of(step, choice);
                // A wake-up without a cause need not come.
                if (way.choice().alternative() != Alternative.Way.SPURIOUS && !chosen.contains(way)) {
                    passed.add(way);
                }
            }
            return !passed.isEmpty();
        }
    }
}

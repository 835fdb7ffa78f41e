package dev.lockstep.explore.dpor;

import java.util.List;
import java.util.Objects;

/// Finds out whether a run has come back to a state of its own, so that it could go round for ever: in model checking such
/// a run is called a lasso. Nothing was changed since, there are as many permits, what is judged has the same values, and
/// all who went stand where they stood.
final class LassoDetector {

    private final List<SearchNode> stack;

    LassoDetector(List<SearchNode> stack) {
        this.stack = stack;
    }

    /// The last step before which the run was in the state of `moment`, nothing having changed meanwhile and `thread` being one
    /// of those that went; -1 where there is none.
    int since(SearchNode moment, int thread) {
        long went = 0;
        boolean judges = false;
        var permits = new PermitBalance();
        for (int step = stack.size() - 1; step >= 0; step--) {
            var other = stack.get(step);
            if (other.changes) {
                return -1;
            }
            went |= 1L << other.thread();
            judges |= other.judges;
            permits.add(other);
            if ((went & 1L << thread) != 0
                    && (!judges || Objects.equals(other.judged, moment.judged))
                    && permits.isEven()
                    && standAlike(went, other, moment)) {
                return step;
            }
        }
        return -1;
    }

    /// Whether these threads stand where they stood.
    private static boolean standAlike(long threads, SearchNode one, SearchNode other) {
        for (long rest = threads; rest != 0; rest &= rest - 1) {
            int thread = Long.numberOfTrailingZeros(rest);
            var standing = one.known(thread);
            if (standing == null || !standing.equals(other.known(thread))) {
                return false;
            }
        }
        return true;
    }
}

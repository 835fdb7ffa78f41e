package dev.lockstep.explore.strategy;

import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.runtime.stepped.ChoicePoint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Random priorities with a few random points at which the running thread falls behind all others: a bug that needs
/// `depth` orderings is found in each run with a probability of at least 1 / (n · k^(depth − 1)), for n threads and k
/// steps (Burckhardt, Kothari, Musuvathi and Nagarakatte, *A randomized scheduler with probabilistic guarantees of
/// finding bugs*, ASPLOS 2010).
///
/// Where only a spurious wake-up can be chosen, it comes or does not, with equal probability.
///
/// k is the longest run so far. Beyond the paper: a thread's alternatives have equal probability, and a thread that
/// slept, timed out or woke spuriously falls behind, or it would keep the others from running for ever.
public final class PctStrategy implements SearchStrategy {

    private final int depth;
    private final Random random;
    private final Map<Integer, Long> priorities = new HashMap<>();
    private int[] changes = new int[0];
    private int longest = 1;
    private long behind;

    /// @param depth how many orderings the bug needs, at least 1
    public PctStrategy(long seed, int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("depth is " + depth + ", it must be at least 1");
        }
        this.depth = depth;
        this.random = new Random(seed);
    }

    @Override
    public @Nullable SearchStrategy anew() {
        return null;
    }

    @Override
    public boolean next() {
        priorities.clear();
        behind = 0;
        changes = random.ints(depth - 1L, 1, longest + 1).toArray();
        return true;
    }

    @Override
    public int choose(ChoicePoint point) {
        if (point.isOnlyChance() && random.nextBoolean()) {
            return END;
        }
        longest = Math.max(longest, point.step());
        int best = first(point);
        if (Arrays.stream(changes).anyMatch(step -> step == point.step())) {
            fallBehind(point.ordinal(best));
            best = first(point);
        }
        int index = oneOf(point, best);
        if (point.isLate(index)) {
            fallBehind(point.ordinal(index));
        }
        return index;
    }

    private void fallBehind(int thread) {
        priorities.put(thread, --behind);
    }

    /// The first choice of the thread that has the highest priority.
    private int first(ChoicePoint point) {
        int best = 0;
        for (int i = 1; i < point.size(); i++) {
            if (priority(point.ordinal(i)) > priority(point.ordinal(best))) {
                best = i;
            }
        }
        return best;
    }

    private long priority(int thread) {
        return priorities.computeIfAbsent(thread, _ -> 1 + random.nextLong(1L << 40));
    }

    private int oneOf(ChoicePoint point, int first) {
        int ways = 0;
        while (first + ways < point.size() && point.ordinal(first + ways) == point.ordinal(first)) {
            ways++;
        }
        return first + (ways == 1 ? 0 : random.nextInt(ways));
    }

    @Override
    public StopReason leftOut() {
        return new StopReason.RandomOrders();
    }
}

package dev.lockstep.session.step;

import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.frame.BranchSummary;
import dev.lockstep.session.history.BranchHistory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways of one run, as they were begun. Bounded: where there are too many, or too long ones, those that were begun
/// first are forgotten.
final class BranchTree {
    private static final int MOST = 50;
    private static final int MOST_STEPS = 1_000_000;

    private final List<BranchHistory> ways = new ArrayList<>();
    private int made;

    void add(BranchHistory way) {
        ways.add(way);
    }

    /// Begins another way that is the same as `way` up to step `number`.
    BranchHistory fork(Program program, BranchHistory way, int number, String choice) {
        BranchHistory fork = way.fork(program, ++made, number, "from step " + number + ": " + choice + " first");
        ways.add(fork);
        while (ways.size() > MOST || (ways.size() > 2 && steps() > MOST_STEPS)) {
            ways.remove(ways.getFirst() == way ? 1 : 0);
        }
        return fork;
    }

    private int steps() {
        return ways.stream().mapToInt(BranchHistory::last).sum();
    }

    /// Takes back a fork that could not be begun.
    void forget(BranchHistory fork, BranchHistory before) {
        if (fork != before) {
            ways.remove(fork);
        }
    }

    /// A way that goes as `way` does up to step `number` and then makes this choice, or null.
    @Nullable BranchHistory like(BranchHistory way, int number, String choice) {
        if (way.takenAfter(number).equals(choice)) {
            return way;
        }
        return ways.stream()
                .filter(each -> each.goesLike(way, number, choice))
                .findFirst()
                .orElse(null);
    }

    /// @throws IllegalArgumentException if there is none
    BranchHistory find(int id) {
        return ways.stream()
                .filter(way -> way.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no future " + id + "."));
    }

    List<BranchSummary> futures(BranchHistory shown) {
        return ways.stream()
                .map(way -> new BranchSummary(way.id(), way.from(), way.last(), way.label(), way == shown))
                .toList();
    }
}

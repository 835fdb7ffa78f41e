package dev.lockstep.explore.dpor;

import dev.lockstep.runtime.stepped.Choice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A *wake-up tree* (Abdulla, Aronis, Jonsson and Sagonas, POPL 2014): the beginnings of runs still to be tried from
/// one node, in order. The run that takes the first branch gets the branch's subtree for the next node.
final class WakeupTree {

    /// The most branches of one node.
    private static final int MAX_BRANCHES = 50_000;

    private final List<Branch> branches = new ArrayList<>(2);

    /// A step, and the tree of the steps after it; runs are free where that is empty.
    record Branch(Choice choice, int thread, int footprint, long fedProperties, WakeupTree after) {}

    /// Adds runs that begin like `sequence`, unless the tree already leads to such a run.
    ///
    /// @return false if there are too many branches
    boolean add(WakeupSequence sequence, FootprintTable footprints) {
        WakeupTree here = this;
        WakeupSequence left = sequence;
        while (left.size() > 0) {
            Branch branch = here.weakInitial(left, footprints);
            if (branch == null) {
                here.grow(left);
                return here.branches.size() < MAX_BRANCHES;
            }
            if (branch.after().branches.isEmpty()) {
                return true;
            }
            left = left.without(branch.thread());
            here = branch.after();
        }
        return true;
    }

    /// The first branch with whose step a run like `sequence` can begin.
    private @Nullable Branch weakInitial(WakeupSequence sequence, FootprintTable footprints) {
        for (Branch branch : branches) {
            if (sequence.canBeginWith(
                    branch.choice(), branch.thread(), branch.footprint(), branch.fedProperties(), footprints)) {
                return branch;
            }
        }
        return null;
    }

    private void grow(WakeupSequence sequence) {
        WakeupTree here = this;
        for (int i = 0; i < sequence.size(); i++) {
            Branch branch = sequence.branch(i);
            here.branches.add(branch);
            here = branch.after();
        }
    }

    /// Takes out the first branch; null where there is none.
    @Nullable Branch next() {
        return branches.isEmpty() ? null : branches.removeFirst();
    }
}

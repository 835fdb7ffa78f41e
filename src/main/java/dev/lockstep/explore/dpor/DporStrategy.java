package dev.lockstep.explore.dpor;

import dev.lockstep.explore.run.ChoiceOrder;
import dev.lockstep.explore.run.Judge;
import dev.lockstep.explore.run.PartialOrder;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.runtime.stepped.ChoicePoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Dynamic partial-order reduction: of all equivalent orders, one is run to its end. With source sets and sleep sets,
/// after Abdulla, Aronis, Jonsson and Sagonas, *Optimal dynamic partial order reduction* (POPL 2014); a run that turns
/// out to be equivalent to one already covered is cut, and counted as pruned. As long as every operation has one
/// alternative and is never replaced (variables, maps, plain locks), wake-up trees ensure that no run is cut. They are
/// given up for source sets alone at the first wait, limit or interrupt, at the first loop, where a run ends with a
/// blocked thread, and at the first step that feeds a property: a step that may be replaced, be held ([PureLoops]), or
/// feed another property in another order, cannot be planned in a wake-up tree.
///
/// Beyond the paper, operations have several alternatives (it times out, it is cancelled, which waiter it wakes),
/// threads replace one another's operation, and block:
/// - source sets are of threads; a thread that is tried is tried with all its alternatives;
/// - races use the footprint of an operation over all its alternatives, whichever was chosen, and whether it ran, was
///   replaced or is still pending at the end ([RaceDetector]);
/// - steps that feed one property are dependent. Which properties a step feeds is known once it ran, and that is
///   enough: a step that is independent of another but for the property stays enabled after it and feeds the same, so
///   both are run in one order first, and only then is the other order added. A sleeping step has run before, from the
///   same node.
public final class DporStrategy implements SearchStrategy {

    private final FootprintTable footprints = new FootprintTable();
    private final SearchNodes nodes = new SearchNodes(footprints);
    private final List<SearchNode> stack = new ArrayList<>();
    private final PureLoops rounds = new PureLoops(footprints, stack);
    private final HeldTail tail = new HeldTail();
    private final VectorClocks clocks = new VectorClocks(footprints, stack);
    private final RaceDetector races = new RaceDetector(footprints, stack, clocks);
    private Supplier<? extends @Nullable Object> judged = () -> null;
    /// The wake-up tree for the next node; null where runs are free.
    private @Nullable WakeupTree passed;
    /// Whether any step has fed a property.
    private boolean feeds;
    private boolean begun;
    private boolean pruned;
    /// The first step in which the last run differs from the run before it, from 0.
    private int fresh;
    /// How many steps of the run under way have been chosen.
    private int depth;

    @Override
    public boolean prunesLoops() {
        return rounds.hasHeld();
    }

    @Override
    public void judgedBy(Supplier<? extends @Nullable Object> state) {
        judged = state;
    }

    @Override
    public SearchStrategy anew() {
        return new DporStrategy();
    }

    @Override
    public boolean next() {
        depth = 0;
        pruned = false;
        passed = null;
        if (!begun) {
            begun = true;
            return true;
        }
        while (!stack.isEmpty()) {
            SearchNode node = stack.getLast();
            int index = node.untried();
            if (index < 0) {
                index = woken(node);
            }
            if (index >= 0) {
                node.choose(index);
                fresh = stack.size() - 1;
                return true;
            }
            stack.removeLast();
        }
        return false;
    }

    /// The next choice of the wake-up tree of `node`; -1 where the tree is empty.
    private int woken(SearchNode node) {
        WakeupTree.Branch branch = node.tree == null ? null : node.tree.next();
        if (branch == null) {
            return -1;
        }
        int index = node.indexOf(branch.choice());
        if (index >= 0 && node.isHeld(index)) {
            return -1; // A loop is new to the search, and trees are left when this run is over.
        }
        if (index < 0 || !node.isOpen(index)) {
            throw new IllegalStateException(
                    branch.choice() + " was to come next, and now can be only "
                            + List.of(node.choices) + ": the program is not the same in every run");
        }
        node.backtrackSet |= 1L << branch.thread();
        passed = branch.after();
        return index;
    }

    @Override
    public int choose(ChoicePoint point) {
        if (depth < stack.size()) {
            return again(point, stack.get(depth++));
        }
        SearchNode node = arrive(point);
        int index = fresh(point, node);
        if (index < 0) {
            pruned = true;
            races.end(node);
            return END;
        }
        if (!node.forced) {
            node.backtrackSet |= 1L << node.threads[index];
        }
        node.choose(index);
        stack.add(node);
        depth++;
        return index;
    }

    private int fresh(ChoicePoint point, SearchNode node) {
        node.tree = passed;
        passed = null;
        int index = woken(node);
        return index >= 0 ? index : first(point, node);
    }

    private static int again(ChoicePoint point, SearchNode node) {
        int index = node.chosen;
        if (index >= point.size() || !point.choice(index).equals(node.choices[index])) {
            throw new IllegalStateException(
                    "step " + point.step() + " was " + node.choices[index]
                            + " before, and now can be only " + point.choices()
                            + ": the program is not the same in every run");
        }
        node.feeds[index] = 0;
        return index;
    }

    private SearchNode arrive(ChoicePoint point) {
        SearchNode before = stack.isEmpty() ? null : stack.getLast();
        SearchNode node = nodes.read(point, before);
        if (before != null) {
            before.changes = point.lastChange() == point.step() - 1;
            if (nodes.areLooping()) {
                // A step that feeds nothing leaves the judged state unchanged.
                node.judged = before.judges || before.judged == null ? judged.get() : before.judged;
                rounds.hold(node);
            }
            fallAsleep(before, node);
        }
        return node;
    }

    /// Puts the choices to sleep at `node` that are done or asleep at `before` and independent of the step between.
    private void fallAsleep(SearchNode before, SearchNode node) {
        int chosen = before.chosen;
        for (int i = 0; i < before.choices.length; i++) {
            boolean covered = ((before.done | before.sleepSet) & 1L << i) != 0;
            if (covered
                    && before.threads[i] != before.thread()
                    && !footprints.conflict(before.touches[i], before.touches[chosen])
                    && (before.feeds[i] & before.feeds[chosen]) == 0) {
                int now = node.indexOf(before.choices[i]);
                if (now >= 0) {
                    node.sleepSet |= 1L << now;
                    node.feeds[now] = before.feeds[i];
                }
            }
        }
    }

    private int first(ChoicePoint point, SearchNode node) {
        SearchNode before = stack.isEmpty() ? null : stack.getLast();
        boolean inTail = before != null && before.forced && !before.changes;
        int[] order = ChoiceOrder.order(point);
        for (int index : order) {
            if (node.isOpen(index) && !(inTail && node.known(node.threads[index]) != null)) {
                return index;
            }
        }
        if (!inTail) {
            if (Long.bitCount(node.held) < order.length) {
                return -1;
            }
            tail.begin();
        }
        node.forced = true;
        return tail.next(point);
    }

    @Override
    public void fed(long properties) {
        feeds |= (properties & ~Judge.LEFT) != 0;
        if (depth > 0) {
            stack.get(depth - 1).feed(properties);
        }
    }

    @Override
    public void ended(ChoicePoint point) {
        races.end(arrive(point));
    }

    @Override
    public void over() {
        if (!stack.isEmpty()) {
            if (feeds || !nodes.areSimple() || nodes.areLooping()) {
                races.leaveTrees();
            }
            races.find(fresh, pruned);
        }
    }

    @Override
    public boolean pruned() {
        return pruned;
    }

    @Override
    public PartialOrder order() {
        return clocks;
    }

    /// The rest of a run once all its choices are held ([PureLoops]): it is run only to find out whether some choice
    /// leads out of the loops. Its outcome could have come without the rounds before it, so no other run branches off
    /// on the way.
    ///
    /// In each state it makes the choice that it made there the longest ago: a rotor-router walk, which soon has made
    /// every choice in every state. See Priezzhev, Dhar, Dhar and Krishnamurthy, *Eulerian walkers as a model of
    /// self-organized criticality* (Physical Review Letters, 1996).
    private static final class HeldTail {

        private final Map<Object, ArrayDeque<Integer>> walked = new HashMap<>();

        /// Another tail begins.
        void begin() {
            walked.clear();
        }

        /// The choice to be made.
        ///
        /// @throws java.util.NoSuchElementException if there are only spurious wake-ups
        int next(ChoicePoint point) {
            ArrayDeque<Integer> here = walked.computeIfAbsent(point.configuration(), _ -> choices(point));
            int choice = here.removeFirst();
            here.addLast(choice);
            return choice;
        }

        private static ArrayDeque<Integer> choices(ChoicePoint point) {
            ArrayDeque<Integer> choices = new ArrayDeque<Integer>();
            for (int i = 0; i < point.size(); i++) {
                // A spurious wake-up need not come.
                if (!point.isChance(i)) {
                    choices.addLast(i);
                }
            }
            return choices;
        }
    }
}

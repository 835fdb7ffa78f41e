package dev.lockstep.explore.dpor;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.NextOperation;
import dev.lockstep.runtime.stepped.OperationKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Makes the node of a choice point.
public final class SearchNodes {

    /// A program has more threads or choices than a search has room for.
    private static final class TooLarge extends IllegalStateException implements LocalizedError {
        private static final long serialVersionUID = 1L;

        private static final LocalText LINE = LocalText.of(
                "a search has room for %s threads and as many choices",
                "eine Suche hat Platz für %s Threads und ebenso viele Entscheidungen", SearchNode.MOST);

        TooLarge() {
            super(LINE.english());
        }

        @Override
        public LocalText line() {
            return LINE;
        }
    }

    private final FootprintTable footprints;
    private boolean simple = true;
    private boolean looping;
    /// The step of the run that has the first node.
    private int first = 1;

    public SearchNodes(FootprintTable footprints) {
        this.footprints = footprints;
    }

    /// Whether all operations met so far have one alternative and are never replaced: no waits, limits or interrupts.
    boolean areSimple() {
        return simple;
    }

    /// Whether any thread met so far is known to be in a loop.
    boolean areLooping() {
        return looping;
    }

    /// The node of this point, with no choice made yet.
    ///
    /// @param before the node before, its choice made; null at the beginning
    public SearchNode read(ChoicePoint point, @Nullable SearchNode before) {
        if (before == null) {
            first = point.step();
        }
        int threadCount = before == null ? 0 : before.next.length;
        for (int place = 0; place < point.alive(); place++) {
            threadCount = Math.max(threadCount, point.aliveOrdinal(place) + 1);
        }
        if (threadCount > SearchNode.MOST || point.size() > SearchNode.MOST) {
            throw new TooLarge();
        }
        Choice[] choices = new Choice[point.size()];
        for (int i = 0; i < choices.length; i++) {
            choices[i] = point.choice(i);
        }
        SearchNode node = new SearchNode(choices, threadCount);
        threads(point, node, before);
        rounds(point, node);
        choices(point, node, before);
        return node;
    }

    private void threads(ChoicePoint point, SearchNode node, @Nullable SearchNode before) {
        Arrays.fill(node.since, -1);
        Arrays.fill(node.wouldTouch, -1);
        int step = lastNode(point);
        for (int place = 0; place < point.alive(); place++) {
            int thread = point.aliveOrdinal(place);
            NextOperation next = point.aliveNext(place);
            node.next[thread] = next;
            simple &= isSimple(next);
            if (before != null) {
                // A thread that has not run has the same next operation, unless a signal replaced it.
                boolean same = thread < before.next.length
                        && isSame(next, before.next[thread])
                        && before.thread() != thread;
                node.since[thread] = same ? before.since[thread] : step;
                if (same) {
                    // Alternatives that it had before may be gone.
                    node.wouldTouch[thread] = before.wouldTouch[thread];
                }
            }
        }
    }

    /// The place on the stack of the node before that of `point`; -1 at the beginning.
    private int lastNode(ChoicePoint point) {
        return point.step() - first - 1;
    }

    private void rounds(ChoicePoint point, SearchNode node) {
        for (int place = 0; place < point.alive(); place++) {
            NextOperation next = point.aliveNext(place);
            if (point.isLooping(place) || (next.kind() == OperationKind.LEAVE && next.isTimed())) {
                int thread = point.aliveOrdinal(place);
                node.standing[thread] = point.standing(place);
                looping = true;
            }
        }
    }

    /// Compared by ids, which are the same in every run: the node before may stem from another run.
    private static boolean isSame(NextOperation next, @Nullable NextOperation before) {
        return before != null && next.kind() == before.kind() && next.object().equals(before.object());
    }

    private static boolean isSimple(NextOperation next) {
        return switch (next.kind()) {
            case ACQUIRE -> !next.isTimed() && !next.isInterruptible();
            case RELEASE, RELEASE_PERMIT, SPAWN, END, SLEEP, GET, SET, COMPARE_AND_SET, UPDATE ->
                true;
            case MAP_GET, MAP_PUT, MAP_REMOVE, MAP_SIZE, MAP_CLEAR, MAP_ENTRIES -> true;
            case JOIN,
                    INTERRUPT,
                    TEST_INTERRUPT,
                    SEE_INTERRUPT,
                    TEST_END,
                    REQUEST,
                    REACQUIRE,
                    AWAIT,
                    LEAVE,
                    SIGNAL,
                    SIGNAL_ALL,
                    ACQUIRE_PERMIT,
                    WAIT_UNTIL ->
                false;
        };
    }

    private void choices(ChoicePoint point, SearchNode node, @Nullable SearchNode before) {
        if (point.allowsChance()) {
            footprints.noteChance();
        }
        for (int i = 0; i < node.choices.length; i++) {
            int thread = point.ordinal(i);
            node.threads[i] = thread;
            int touch = asBefore(node, before, i, thread);
            if (touch < 0) {
                touch = footprints.number(point.footprint(i));
            }
            node.touches[i] = touch;
            node.enabled |= 1L << thread;
            node.wouldTouch[thread] = footprints.union(node.wouldTouch[thread], touch);
        }
        for (int place = 0; place < point.alive(); place++) {
            int thread = point.aliveOrdinal(place);
            OperationKind kind = point.aliveNext(place).kind();
            boolean anew = node.since[thread] == lastNode(point);
            if (node.wouldTouch[thread] < 0 || (anew && kind == OperationKind.LEAVE)) {
                int touch = footprints.number(point.aliveFootprint(place));
                node.wouldTouch[thread] = footprints.union(node.wouldTouch[thread], touch);
            }
        }
    }

    /// The footprint of the same choice at the node before; -1 where it was not a choice there.
    private static int asBefore(SearchNode node, @Nullable SearchNode before, int choice, int thread) {
        if (before == null || thread >= before.since.length || before.since[thread] != node.since[thread]) {
            return -1;
        }
        int index = before.indexOf(node.choices[choice]);
        return index < 0 ? -1 : before.touches[index];
    }
}

package dev.lockstep.explore.dpor;

import dev.lockstep.explore.run.Judge;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.LocalState;
import dev.lockstep.runtime.stepped.NextOperation;
import org.jspecify.annotations.Nullable;

/// A node on the stack of a reduced search: its choices, those tried, and the one under way. Threads are ordinals, and
/// sets of them are bits.
public final class SearchNode {

    /// The most threads, and the most choices at one moment.
    static final int MOST = 64;

    final Choice[] choices;
    /// Of each choice: its thread, its footprint, and the properties it fed when it was tried.
    final int[] threads;
    final int[] touches;
    final long[] feeds;
    /// Of each thread: its next operation, null where it has ended or was not spawned; the step that set it, from 0, or
    /// -1; and its footprint over all alternatives.
    final NextOperation[] next;
    final int[] since;
    final int[] wouldTouch;
    /// Of each thread that may have ended a round here ([PureLoops]): its local state; otherwise null.
    final @Nullable LocalState[] standing;
    /// The state of the judge; null where it is not needed.
    @Nullable Object judged;

    /// The enabled threads.
    long enabled;
    /// The threads to be tried, each with all its alternatives.
    long backtrackSet;
    /// The beginnings of runs to be tried beyond that; null where there are none.
    @Nullable WakeupTree tree;
    /// The choices that are covered by another run.
    long sleepSet;
    /// The choices that have been tried.
    long done;
    /// The choices that would repeat a pure round ([PureLoops]).
    long held;
    /// The threads found to have ended no round here ([PureLoops]).
    long notBack;
    /// The choice under way.
    int chosen = -1;
    private int thread = -1;
    private int touch = -1;

    /// The number of the step under way among those of its thread, from 1, and how many steps of each thread happen
    /// before it, itself included.
    int number;
    int[] clock = new int[0];
    /// Whether the step under way changed anything that a thread could see, and whether it was taken only because all
    /// choices are held.
    boolean changes;
    boolean forced;
    /// Whether it may have changed the state of the judge.
    boolean judges;

    SearchNode(Choice[] choices, int threadCount) {
        this.choices = choices;
        this.threads = new int[choices.length];
        this.touches = new int[choices.length];
        this.feeds = new long[choices.length];
        this.next = new NextOperation[threadCount];
        this.since = new int[threadCount];
        this.wouldTouch = new int[threadCount];
        this.standing = new LocalState[threadCount];
    }

    public void choose(int index) {
        chosen = index;
        thread = threads[index];
        touch = touches[index];
        done |= 1L << index;
        feeds[index] = 0;
        changes = false;
        judges = false;
    }

    /// The step under way has fed these properties, or the end state.
    public void feed(long properties) {
        feeds[chosen] |= properties & ~Judge.LEFT;
        judges |= properties != 0;
    }

    int thread() {
        return thread;
    }

    int touch() {
        return touch;
    }

    long fed() {
        return feeds[chosen];
    }

    NextOperation operation() {
        return next[thread()];
    }

    /// How many permits there are more after the step under way.
    int permits() {
        return switch (operation().kind()) {
            case RELEASE_PERMIT -> 1;
            case ACQUIRE_PERMIT -> choices[chosen].alternative() == Way.GO ? -1 : 0;
            default -> 0;
        };
    }

    /// The local state of a thread, if a round may end there and the state is known; otherwise null.
    @Nullable LocalState known(int thread) {
        LocalState where = thread < standing.length ? standing[thread] : null;
        return where != null && where.isKnown() ? where : null;
    }

    boolean isEnabled(int thread) {
        return (enabled & 1L << thread) != 0;
    }

    boolean isWanted(int thread) {
        return (backtrackSet & 1L << thread) != 0;
    }

    /// Adds runs from here that begin like `sequence`; false if there are too many.
    boolean wake(WakeupSequence sequence, FootprintTable all) {
        if (tree == null) {
            tree = new WakeupTree();
        }
        return tree.add(sequence, all);
    }

    /// Whether runs that begin with one of these choices cover all that begin like `sequence`.
    boolean tellsOf(WakeupSequence sequence, long which, FootprintTable all) {
        for (int i = 0; i < choices.length; i++) {
            if ((which & 1L << i) != 0
                    && sequence.canBeginWith(choices[i], threads[i], touches[i], feeds[i], all)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a choice was neither tried, nor is asleep or held.
    boolean isOpen(int choice) {
        return ((done | sleepSet | held) & 1L << choice) == 0;
    }

    /// Whether some alternative of `thread` is held.
    boolean holds(int thread) {
        for (int i = 0; held != 0 && i < choices.length; i++) {
            if (threads[i] == thread && (held & 1L << i) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isHeld(int choice) {
        return (held & 1L << choice) != 0;
    }

    boolean isAsleep(int choice) {
        return (sleepSet & 1L << choice) != 0;
    }

    /// Whether `thread` is enabled and all its alternatives are asleep.
    boolean sleeps(int thread) {
        for (int i = 0; i < choices.length; i++) {
            if (threads[i] == thread && !isAsleep(i)) {
                return false;
            }
        }
        return isEnabled(thread);
    }

    public int indexOf(Choice choice) {
        for (int i = 0; i < choices.length; i++) {
            if (choices[i].equals(choice)) {
                return i;
            }
        }
        return -1;
    }

    /// The first open choice of a thread in the backtrack set; -1 where there is none.
    int untried() {
        for (int i = 0; i < choices.length; i++) {
            if (isWanted(threads[i]) && isOpen(i)) {
                return i;
            }
        }
        return -1;
    }
}

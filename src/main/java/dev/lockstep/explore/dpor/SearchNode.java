package dev.lockstep.explore.dpor;

import dev.lockstep.explore.run.Judge;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.LocalState;
import dev.lockstep.runtime.stepped.NextOperation;
import org.jspecify.annotations.Nullable;

/// One place on the stack of a reduced search: what could be chosen there, what has been tried, and what is under way.
/// Threads are told by their ordinals, and sets of them are bits.
public final class SearchNode {

    /// The most threads, and the most choices at one moment.
    static final int MOST = 64;

    final Choice[] choices;
    /// Of each choice: its thread, its footprint, and the properties it fed when it was tried.
    final int[] threads;
    final int[] touches;
    final long[] feeds;
    /// Of each thread: its next operation, null where it has ended or was not spawned; the step that put it there, from 0,
    /// or -1; and all that any of its ways touches.
    final NextOperation[] next;
    final int[] since;
    final int[] wouldTouch;
    /// Of each thread that stands where a round may have ended ([PureLoops]): where that is; otherwise null.
    final @Nullable LocalState[] standing;
    /// What properties and end states have come to; null where nobody asks.
    @Nullable Object judged;

    /// The threads that can be chosen.
    long enabled;
    /// The threads to be tried, each in all its ways.
    long backtrackSet;
    /// How runs from here must begin beyond that; null where nothing is asked.
    @Nullable WakeupTree tree;
    /// The choices that are told of by another run.
    long sleepSet;
    /// The choices that have been tried.
    long done;
    /// The choices that would begin a round again of which nothing can come ([PureLoops]).
    long held;
    /// The threads that are not back from any round, as far as was looked for ([PureLoops]).
    long notBack;
    /// The choice under way.
    int chosen = -1;
    private int thread = -1;
    private int touch = -1;

    /// The number of the step under way among those of its thread, from 1, and how many steps of each thread happen before
    /// it, itself included.
    int number;
    int[] clock = new int[0];
    /// Whether the step under way changed anything that a thread could see, and whether it was taken only because everything
    /// that was left is held.
    boolean changes;
    boolean forced;
    /// Whether anything that properties or end states are about may have changed by it.
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

    /// The step under way has fed these properties, or something that is left at the end.
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

    /// Where a thread stands, if a round may end there and all is known that decides how it goes on; otherwise null.
    @Nullable LocalState known(int thread) {
        var where = thread < standing.length ? standing[thread] : null;
        return where != null && where.isKnown() ? where : null;
    }

    boolean isEnabled(int thread) {
        return (enabled & 1L << thread) != 0;
    }

    boolean isWanted(int thread) {
        return (backtrackSet & 1L << thread) != 0;
    }

    /// Runs from here are to begin like `sequence`; false if there are too many that do.
    boolean wake(WakeupSequence sequence, FootprintTable all) {
        if (tree == null) {
            tree = new WakeupTree();
        }
        return tree.add(sequence, all);
    }

    /// Whether a run that began with one of these choices tells of all that begin like `sequence`.
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

    /// Whether some way of `thread` is held.
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

    /// Whether every way of `thread`, of which there is one at least, is asleep.
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

    /// The first choice of a wanted thread that was neither tried nor is asleep; -1 where there is none.
    int untried() {
        for (int i = 0; i < choices.length; i++) {
            if (isWanted(threads[i]) && isOpen(i)) {
                return i;
            }
        }
        return -1;
    }
}

package dev.lockstep.snapshot.history;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;
import org.jspecify.annotations.Nullable;

/// A thread's signs over time, or over the steps of a run, oldest first and without holes. Immutable.
///
/// A lane may be a view of a list that still grows: it never reads beyond its own end.
public final class Lane {

    private static final ThreadSign[] SIGNS = ThreadSign.values();
    private static final int SIGN_BITS = 3;
    private static final int SIGN = (1 << SIGN_BITS) - 1;

    private final ThreadId thread;
    private final long[] turns;
    private final int first;
    private final int count;
    private final long from;
    private final long to;

    /// The segments `first` up to, not including, `first + count` of `turns`, cut off before `from` and after `to`.
    Lane(ThreadId thread, long[] turns, int first, int count, long from, long to) {
        this.thread = thread;
        this.turns = turns;
        this.first = first;
        this.count = count;
        this.from = from;
        this.to = to;
    }

    /// Packs a turn (a change of sign) into one number: its time and the new sign.
    @SuppressWarnings("EnumOrdinal") // It never leaves memory: the same JVM reads it back.
    static long turn(long at, ThreadSign sign) {
        return at << SIGN_BITS | sign.ordinal();
    }

    /// The time of a turn.
    static long at(long turn) {
        return turn >> SIGN_BITS;
    }

    /// The new sign of a turn.
    static ThreadSign signAfter(long turn) {
        return SIGNS[(int) turn & SIGN];
    }

    public ThreadId thread() {
        return thread;
    }

    /// The same lane without signs, which says nothing of the states of its thread.
    public Lane withoutSigns() {
        return new Lane(thread, turns, first, 0, from, to);
    }

    /// How many segments there are.
    public int size() {
        return count;
    }

    /// The sign of segment `i`; of several joined segments, the sign that lasted longest.
    public ThreadSign sign(int i) {
        return signAfter(turns[first + i]);
    }

    /// The sign at `moment`; null where the lane does not reach there.
    public @Nullable ThreadSign signAt(long moment) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from(middle) <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 || moment >= to(low - 1) ? null : sign(low - 1);
    }

    /// When segment `i` began: nanoseconds since the run began or, in lanes of steps, the first step after which the
    /// sign held.
    public long from(int i) {
        return Math.max(from, at(turns[first + i]));
    }

    /// When segment `i` ended: where the next begins, or the end of the view.
    public long to(int i) {
        return i + 1 < count ? at(turns[first + i + 1]) : to;
    }
}

package dev.lockstep.snapshot.history;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// One lane in the making: a bounded list of segments. When it is full, the older ones are joined until each is as long
/// as the window divided by a quarter of the capacity, so that the list is at most half full again; the newest stay as
/// they are.
final class LaneTrack {

    static final int CAPACITY = 512;
    private static final int EXACT = CAPACITY / 4;

    private final long windowNanos;
    private final ThreadSign[] signs = new ThreadSign[CAPACITY];
    private final long[] from = new long[CAPACITY];
    private int count;

    LaneTrack(long windowNanos) {
        this.windowNanos = windowNanos;
    }

    void turn(ThreadSign sign, long nanos) {
        if (count > 0 && signs[count - 1] == sign) {
            return;
        }
        if (count == CAPACITY) {
            forgetBefore(nanos - windowNanos);
            coarsen();
        }
        signs[count] = sign;
        from[count] = count == 0 ? nanos : Math.max(nanos, from[count - 1]);
        count++;
    }

    boolean isOverBefore(long nanos) {
        return count > 0 && signs[count - 1].isOver() && from[count - 1] < nanos;
    }

    Lane view(ThreadId thread, long nanos) {
        forgetBefore(nanos - windowNanos);
        long[] turns = new long[count];
        for (int i = 0; i < count; i++) {
            turns[i] = Lane.turn(from[i], signs[i]);
        }
        return new Lane(thread, turns, 0, count, Long.MIN_VALUE, count == 0 ? nanos : Math.max(nanos, from[count - 1]));
    }

    /// Drops the segments that ended before the window; the one that reaches into it stays.
    private void forgetBefore(long nanos) {
        int first = 0;
        while (first + 1 < count && from[first + 1] <= nanos) {
            first++;
        }
        if (first > 0) {
            System.arraycopy(signs, first, signs, 0, count - first);
            System.arraycopy(from, first, from, 0, count - first);
            count -= first;
        }
    }

    private void coarsen() {
        long grain = windowNanos / EXACT;
        int old = Math.max(0, count - EXACT);
        int kept = 0;
        int i = 0;
        while (i < old) {
            int end = i + 1;
            while (end < old && from[end] - from[i] < grain) {
                end++;
            }
            ThreadSign sign = longest(i, end);
            from[kept] = from[i];
            signs[kept] = sign;
            kept++;
            i = end;
        }
        int rest = count - old;
        System.arraycopy(signs, old, signs, kept, rest);
        System.arraycopy(from, old, from, kept, rest);
        count = kept + rest;
    }

    private ThreadSign longest(int begin, int end) {
        Map<ThreadSign, Long> lengths = new EnumMap<>(ThreadSign.class);
        for (int i = begin; i < end; i++) {
            lengths.merge(signs[i], from[i + 1] - from[i], Long::sum);
        }
        return Collections.max(lengths.entrySet(), Map.Entry.comparingByValue()).getKey();
    }
}

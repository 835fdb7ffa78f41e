package dev.lockstep.snapshot.history;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;
import java.util.Arrays;

/// The lane of one thread over the steps of a run, in the making: every turn is kept, eight bytes each.
final class StepTrack {

    private long[] turns;
    private int count;

    StepTrack() {
        this(new long[4], 0);
    }

    private StepTrack(long[] turns, int count) {
        this.turns = turns;
        this.count = count;
    }

    /// After `step` the sign is `sign`; steps come in order. The last one may come again, once more is known of it.
    void turn(int step, ThreadSign sign) {
        if (count > 0 && Lane.at(turns[count - 1]) == step && Lane.signAfter(turns[count - 1]) != sign) {
            // Views go on to read the old one.
            count--;
            turns = Arrays.copyOf(turns, turns.length);
        }
        if (count > 0 && Lane.signAfter(turns[count - 1]) == sign) {
            return;
        }
        if (count == turns.length) {
            // Views go on to read the old one.
            turns = Arrays.copyOf(turns, count + (count >> 2) + 4);
        }
        turns[count++] = Lane.turn(step, sign);
    }

    /// The cells of the steps from `from` up to, not including, `to`.
    Lane view(ThreadId thread, int from, int to) {
        int first = Math.max(0, upTo(from) - 1);
        return new Lane(thread, turns, first, Math.max(0, upTo(to - 1) - first), from, to);
    }

    /// A track of its own with the turns up to `step`.
    StepTrack copy(int step) {
        int kept = upTo(step);
        return new StepTrack(Arrays.copyOf(turns, kept), kept);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// How many turns came in the steps up to `step`.
    private int upTo(int step) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Lane.at(turns[middle]) <= step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

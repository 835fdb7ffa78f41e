package dev.lockstep.session;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;
import java.util.EnumMap;
import java.util.Map;

/// Sums up what one thread did, column by column. For the frame thread alone.
final class LaneRecorder {

    private static final long COLUMN = Lanes.COLUMN_NANOS;

    private final ThreadId thread;
    private final byte[] ring = new byte[Lanes.COLUMNS];
    /// Nanoseconds of the present column, by sign.
    private final Map<ThreadSign, Long> shares = new EnumMap<>(ThreadSign.class);

    private final long begun;
    private long column;
    private long upTo;
    private ThreadSign sign;
    /// The column in which the present sign began.
    private long turned;

    LaneRecorder(ThreadId thread, long nanos, ThreadSign sign) {
        this.thread = thread;
        this.begun = nanos / COLUMN;
        this.column = begun;
        this.upTo = nanos;
        this.sign = sign;
        this.turned = begun;
    }

    /// The present column, which is not over.
    long column() {
        return column;
    }

    /// From `nanos` on the thread is shown as `now`.
    void turn(long nanos, ThreadSign now) {
        if (now != sign) {
            advance(nanos);
            sign = now;
            turned = column;
        }
    }

    /// Nothing has changed until `nanos`. Times before what is summed up already are taken for that.
    void advance(long nanos) {
        while (nanos >= (column + 1) * COLUMN) {
            add((column + 1) * COLUMN);
            ring[(int) (column % Lanes.COLUMNS)] = dominant();
            shares.clear();
            column++;
        }
        add(nanos);
    }

    private void add(long nanos) {
        if (nanos > upTo) {
            shares.merge(sign, nanos - upTo, Long::sum);
            upTo = nanos;
        }
    }

    private byte dominant() {
        byte best = code(sign);
        long most = 0;
        for (var share : shares.entrySet()) {
            if (share.getValue() > most) {
                most = share.getValue();
                best = code(share.getKey());
            }
        }
        return best;
    }

    private static byte code(ThreadSign sign) {
        return (byte) Lane.SIGNS.indexOf(sign);
    }

    /// Whether the thread ended before column `first`, so that nothing is left to see.
    boolean isPast(long first) {
        return sign.isOver() && turned < first;
    }

    /// The columns from `first` to the present one.
    Lane lane(long first) {
        byte[] codes = new byte[(int) (column - first) + 1];
        for (long at = first; at < column; at++) {
            codes[(int) (at - first)] = at < begun ? Lane.UNKNOWN : ring[(int) (at % Lanes.COLUMNS)];
        }
        codes[codes.length - 1] = dominant();
        return new Lane(thread, first, codes);
    }
}

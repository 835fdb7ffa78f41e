package dev.lockstep.session;

/// Keeps the greatest value of each column. For the frame thread alone.
final class SeriesRecorder {

    private final String label;
    private final int[] ring = new int[Lanes.COLUMNS];
    private long column;
    private int value;

    SeriesRecorder(String label) {
        this.label = label;
    }

    /// The value is `now`, and was what it was until `nanos`.
    void saw(long nanos, int now) {
        long to = nanos / Lanes.COLUMN_NANOS;
        while (column < to) {
            column++;
            ring[slot(column)] = value;
        }
        value = now;
        ring[slot(column)] = Math.max(ring[slot(column)], now);
    }

    Series series() {
        long first = Math.max(0, column - Lanes.COLUMNS + 1);
        int[] values = new int[(int) (column - first) + 1];
        for (long at = first; at <= column; at++) {
            values[(int) (at - first)] = ring[slot(at)];
        }
        return new Series(label, first, values);
    }

    private static int slot(long column) {
        return (int) (column % Lanes.COLUMNS);
    }
}

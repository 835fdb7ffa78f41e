package dev.lockstep.session;

/// The recent past of one quantity, in columns of [Lanes#COLUMN_NANOS]. Immutable.
public final class Series {

    private final String label;
    private final long first;
    private final int[] values;

    Series(String label, long first, int[] values) {
        this.label = label;
        this.first = first;
        this.values = values;
    }

    /// What it counts, for people.
    public String label() {
        return label;
    }

    /// The oldest column.
    public long first() {
        return first;
    }

    /// The newest column; less than [#first()] while there is none.
    public long last() {
        return first + values.length - 1;
    }

    /// The greatest value within the column, 0 outside.
    public int at(long column) {
        long index = column - first;
        return index < 0 || index >= values.length ? 0 : values[(int) index];
    }

    /// The greatest of all.
    public int greatest() {
        int greatest = 0;
        for (int value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }
}

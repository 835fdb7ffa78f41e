package dev.lockstep.session;

import java.time.Duration;
import java.util.List;

/// The recent past of all threads, in columns of equal length. A column holds what a thread did for most of it, so that a
/// thread that changes thousands of times a second can still be drawn; a picture need only draw the columns that are new.
///
/// @param first the oldest column that is kept; column `n` begins at `n * COLUMN_NANOS` of the engine's clock
/// @param last the newest column, which may not be over: it is the only one that still changes
/// @param lanes one for each thread, in the order in which they first appeared
public record Lanes(long first, long last, List<Lane> lanes) {

    /// How long a column is, on the engine's clock.
    public static final long COLUMN_NANOS = Duration.ofMillis(50).toNanos();

    /// The most columns that are kept: half a minute.
    public static final int COLUMNS = 600;

    static final Lanes NONE = new Lanes(0, 0, List.of());

    public Lanes {
        lanes = List.copyOf(lanes);
    }
}

package dev.lockstep.session;

import dev.lockstep.snapshot.Lane;
import java.time.Duration;
import java.util.List;

/// The recent past of all threads.
///
/// @param from the oldest time that is kept, in nanoseconds of the engine's clock
/// @param to up to when the lanes tell; made anew some twenty times a second, so it may be a little behind the frame
/// @param lanes one for each thread, in the order in which they first appeared
public record Lanes(long from, long to, List<Lane> lanes) {

    /// How long a column of a [Series] is, on the engine's clock.
    public static final long COLUMN_NANOS = Duration.ofMillis(50).toNanos();

    /// The most columns that are kept.
    public static final int COLUMNS = 600;

    /// How far back lanes and series reach: half a minute.
    public static final long WINDOW_NANOS = COLUMN_NANOS * COLUMNS;

    static final Lanes NONE = new Lanes(0, 0, List.of());

    public Lanes {
        lanes = List.copyOf(lanes);
    }
}

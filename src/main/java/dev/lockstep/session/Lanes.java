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

    /// How far back lanes and depths reach, on the engine's clock.
    public static final long WINDOW_NANOS = Duration.ofSeconds(30).toNanos();

    static final Lanes NONE = new Lanes(0, 0, List.of());

    public Lanes {
        lanes = List.copyOf(lanes);
    }
}

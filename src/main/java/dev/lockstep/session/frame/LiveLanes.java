package dev.lockstep.session.frame;

import dev.lockstep.snapshot.history.Lane;
import java.time.Duration;
import java.util.List;

/// The states of all threads over the recent past.
///
/// @param unit what from and to, and the segments of the lanes, are counted in
/// @param from the oldest time that is kept, in nanoseconds of the engine's clock
/// @param to the end of the lanes; they are made some twenty times a second, so it may be a little behind the frame
/// @param lanes one for each thread, in the order in which they first appeared
public record LiveLanes(Unit unit, long from, long to, List<Lane> lanes) {

    /// What lanes are counted in.
    public enum Unit {
        /// Nanoseconds of the runtime's clock: time, on real threads.
        NANOS,
        /// Steps: logical order. The sign after step `n` stands from `n` to `n + 1`; the lanes begin after step `from`,
        /// and `to` is the last one recorded.
        STEPS
    }

    /// How far back lanes and depths reach, on the engine's clock.
    public static final long WINDOW_NANOS = Duration.ofSeconds(30).toNanos();

    public static final LiveLanes NONE = new LiveLanes(Unit.NANOS, 0, 0, List.of());

    public LiveLanes {
        lanes = List.copyOf(lanes);
    }
}

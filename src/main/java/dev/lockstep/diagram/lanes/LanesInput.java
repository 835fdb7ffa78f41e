package dev.lockstep.diagram.lanes;

import dev.lockstep.snapshot.history.Lane;
import java.util.List;

/// The lanes of threads over time, with the playhead.
///
/// @param from the time at the left end, in nanoseconds of the runtime's clock
/// @param to the time at the right end
/// @param now where the playhead stands, between the two
public record LanesInput(long from, long to, long now, List<Lane> lanes) {

    public LanesInput {
        lanes = List.copyOf(lanes);
    }
}

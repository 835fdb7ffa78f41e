package dev.lockstep.diagram.lanes;

import dev.lockstep.snapshot.history.Lane;
import java.util.List;

/// The lanes of threads over time, with the sheet's size and the playhead.
///
/// @param width the sheet's width in logical pixels
/// @param height the height there is; with more lanes than fit the drawing is higher, to be scrolled
/// @param from the time at the left end, in nanoseconds of the runtime's clock
/// @param to the time at the right end
/// @param now where the playhead stands, between the two
public record LanesInput(double width, double height, long from, long to, long now, List<Lane> lanes) {

    public LanesInput {
        lanes = List.copyOf(lanes);
    }
}

package dev.lockstep.diagram;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;
import java.util.List;

/// What a thread was doing over time.
///
/// @param stretches in order of time, without overlap
public record Lane(ThreadId thread, List<Stretch> stretches) {

    public Lane {
        stretches = List.copyOf(stretches);
    }

    /// A stretch of time in one state.
    ///
    /// @param from nanoseconds of the runtime's clock
    /// @param to nanoseconds of the runtime's clock
    public record Stretch(ThreadSign sign, long from, long to) {}
}

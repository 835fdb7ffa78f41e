package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.event.EngineId;
import dev.lockstep.snapshot.Snapshot;

/// Draws one engine of a snapshot. Pure: the same arguments give an equal drawing. Safe for use by any thread.
@FunctionalInterface
public interface EngineStage {

    /// The drawing of `engine`. An engine that the snapshot does not know is drawn as not there yet.
    Drawing draw(Snapshot snapshot, EngineId engine, StageInput input);
}

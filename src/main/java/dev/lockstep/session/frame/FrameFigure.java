package dev.lockstep.session.frame;

import dev.lockstep.explain.SessionWords.Figure;
import dev.lockstep.explain.Spoken;

/// A number beside the title, such as the throughput of a pool.
///
/// @param id stays the same from frame to frame
/// @param label what people call it
/// @param text the value with its unit, or a dash where there is none yet
/// @param value the value itself, NaN where there is none yet
public record FrameFigure(String id, String label, String text, double value) {

    public FrameFigure(String id, Figure what, String text, double value) {
        this(id, Spoken.language().session().figure(what), text, value);
    }
}

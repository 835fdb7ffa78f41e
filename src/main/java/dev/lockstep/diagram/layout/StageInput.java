package dev.lockstep.diagram.layout;

import java.util.List;

/// What a stage needs besides the snapshot.
///
/// @param width the sheet's width in logical pixels; stages are made for 560 and more
/// @param height the sheet's height in logical pixels; stages are made for 420 and more
/// @param nanos the runtime's clock now, which may be later than the snapshot's last event: progress goes on meanwhile
/// @param title what is shown
/// @param subtitle a sentence or two about it
/// @param facts the figures at the upper right, most important first; those that do not fit are left out
/// @param pace how fast things move, and whether that is too fast to be followed
/// @param depth the queue's depth over time, oldest first; only the pool shows it
/// @param frozen whether the engines stand still
/// @param notes what else must be said, such as commands that are pending; shown in this order
/// @param touched what the last step touched
public record StageInput(
        double width,
        double height,
        long nanos,
        String title,
        String subtitle,
        List<HeaderFigure> facts,
        FlowRate pace,
        DepthCurve depth,
        boolean frozen,
        List<String> notes,
        StepHighlight touched) {

    public StageInput {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
    }

    /// An input with nothing but a size, a time and words.
    public static StageInput of(double width, double height, long nanos, String title, String subtitle) {
        return new StageInput(
                width, height, nanos, title, subtitle, List.of(), FlowRate.STILL, DepthCurve.NONE, false, List.of(), StepHighlight.NOTHING);
    }

    /// With what only a stage has that moves by itself.
    public StageInput moving(FlowRate pace, DepthCurve depth, boolean frozen, List<String> notes) {
        return new StageInput(width, height, nanos, title, subtitle, facts, pace, depth, frozen, notes, touched);
    }

    public StageInput withFacts(List<HeaderFigure> facts) {
        return new StageInput(width, height, nanos, title, subtitle, facts, pace, depth, frozen, notes, touched);
    }

    /// With rings around what the last step touched.
    public StageInput withTouched(StepHighlight what) {
        return new StageInput(width, height, nanos, title, subtitle, facts, pace, depth, frozen, notes, what);
    }
}

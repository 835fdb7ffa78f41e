package dev.lockstep.diagram.layout;

import java.util.List;

/// What a stage needs besides the snapshot.
///
/// @param width the sheet's width in logical pixels; stages are made for 560 and more
/// @param height the sheet's height in logical pixels; stages are made for 420 and more
/// @param nanos the runtime's clock now, which may be later than the snapshot's last event: progress goes on meanwhile
/// @param heading what stands above the stage
/// @param motion what a stage has that moves by itself
/// @param notes what else must be said, such as commands that are pending; shown in this order
/// @param touched what the last step touched
public record StageInput(
        double width,
        double height,
        long nanos,
        Heading heading,
        Motion motion,
        List<String> notes,
        StepHighlight touched) {

    public StageInput {
        notes = List.copyOf(notes);
    }

    /// What stands above the stage.
    ///
    /// @param title what is shown
    /// @param subtitle a sentence or two about it
    /// @param facts the figures at the upper right, most important first; those that do not fit are left out
    public record Heading(String title, String subtitle, List<HeaderFigure> facts) {
        public Heading {
            facts = List.copyOf(facts);
        }
    }

    /// What a stage has that moves by itself.
    ///
    /// @param pace how fast things move, and whether that is too fast to be followed
    /// @param depth the queue's depth over time, oldest first; only the pool shows it
    /// @param frozen whether the engines stand still
    public record Motion(FlowRate pace, DepthCurve depth, boolean frozen) {
        static final Motion NONE = new Motion(FlowRate.STILL, DepthCurve.NONE, false);
    }

    /// An input with nothing but a size, a time and words.
    public static StageInput of(double width, double height, long nanos, String title, String subtitle) {
        Heading heading = new Heading(title, subtitle, List.of());
        return new StageInput(width, height, nanos, heading, Motion.NONE, List.of(), StepHighlight.NOTHING);
    }

    /// With what only a stage has that moves by itself.
    public StageInput moving(Motion moving, List<String> said) {
        return new StageInput(width, height, nanos, heading, moving, said, touched);
    }

    public StageInput withFacts(List<HeaderFigure> facts) {
        Heading longer = new Heading(heading.title(), heading.subtitle(), facts);
        return new StageInput(width, height, nanos, longer, motion, notes, touched);
    }

    /// With rings around what the last step touched.
    public StageInput withTouched(StepHighlight what) {
        return new StageInput(width, height, nanos, heading, motion, notes, what);
    }
}

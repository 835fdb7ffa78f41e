package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.style.Legibility;
import java.util.List;

/// The input of a stage besides the snapshot.
///
/// @param width the sheet's width in logical pixels; stages are made for 560 and more
/// @param height the sheet's height in logical pixels; stages are made for 420 and more
/// @param nanos the runtime's clock, which may be later than the snapshot's last event: progress bars move between
///     events
/// @param heading the title and figures above the stage
/// @param motion the parts of a live stage that move between events
/// @param notes sentences below the heading, such as pending commands; shown in this order
/// @param touched the threads, locks and variables that the last step changed
/// @param legibility how large signs are, and the smallest type
public record StageInput(
        double width,
        double height,
        long nanos,
        Heading heading,
        Motion motion,
        List<String> notes,
        StepHighlight touched,
        Legibility legibility) {

    public StageInput {
        notes = List.copyOf(notes);
    }

    /// The heading above the stage.
    ///
    /// @param title the title of the scenario
    /// @param subtitle a sentence or two about the scenario
    /// @param facts the figures at the upper right, most important first; those that do not fit are left out
    public record Heading(String title, String subtitle, List<HeaderFigure> facts) {
        public Heading {
            facts = List.copyOf(facts);
        }
    }

    /// The parts of a live stage that move between events.
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
        return new StageInput(
                width, height, nanos, heading, Motion.NONE, List.of(), StepHighlight.NOTHING, Legibility.USUAL);
    }

    /// The same input for a live stage.
    public StageInput moving(Motion moving, List<String> said) {
        return new StageInput(width, height, nanos, heading, moving, said, touched, legibility);
    }

    /// The same input for a sheet of another size.
    public StageInput sized(double wide, double high) {
        return new StageInput(wide, high, nanos, heading, motion, notes, touched, legibility);
    }

    /// The same input with other words above the stage.
    public StageInput titled(String title, String subtitle) {
        Heading other = new Heading(title, subtitle, heading.facts());
        return new StageInput(width, height, nanos, other, motion, notes, touched, legibility);
    }

    public StageInput withFacts(List<HeaderFigure> facts) {
        Heading longer = new Heading(heading.title(), heading.subtitle(), facts);
        return new StageInput(width, height, nanos, longer, motion, notes, touched, legibility);
    }

    /// The same input with rings around what the last step changed.
    public StageInput withTouched(StepHighlight what) {
        return new StageInput(width, height, nanos, heading, motion, notes, what, legibility);
    }

    /// The same input for a stage with larger signs and type, or smaller ones.
    public StageInput withLegibility(Legibility other) {
        return new StageInput(width, height, nanos, heading, motion, notes, touched, other);
    }
}

package dev.lockstep.diagram.lanes;

import java.util.List;

/// How wide a step is at least: where the steps of a run do not fit so, those around the playhead are shown.
///
/// @param share of the width at which a step's sign can be recognized; 0 shows the whole run, however narrow its steps
public record StepZoom(double share) {

    /// Every sign can be recognized.
    public static final StepZoom READABLE = new StepZoom(1);

    /// From the whole run to one in which every object can be read.
    private static final List<StepZoom> LEVELS = List.of(
            new StepZoom(0), new StepZoom(0.25), new StepZoom(0.5), READABLE, new StepZoom(1.8), new StepZoom(3.2),
            new StepZoom(5.8), new StepZoom(9));

    /// The next level with wider steps, or this one where there is none.
    public StepZoom closer() {
        return LEVELS.get(Math.min(LEVELS.size() - 1, LEVELS.indexOf(this) + 1));
    }

    /// The next level with narrower steps, or this one where there is none.
    public StepZoom wider() {
        return LEVELS.get(Math.max(0, LEVELS.indexOf(this) - 1));
    }

    /// The least width of a step in lanes of this style, in logical pixels.
    double narrowest(LanesStyle style) {
        return Math.max(1e-6, share * style.signCell());
    }
}

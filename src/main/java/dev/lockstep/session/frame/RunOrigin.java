package dev.lockstep.session.frame;

import dev.lockstep.explain.StepUnit;

/// Where a run comes from; every picture of it says so.
///
/// @param simulated whether one operation ran at a time, in an order that was decided; otherwise threads were real
/// @param text for people, such as `simulated, seed 42` or `real threads`
public record RunOrigin(boolean simulated, String text) {

    /// What it is counted in: a step of a simulated run, an event of real threads.
    public StepUnit unit() {
        return simulated ? StepUnit.STEP : StepUnit.EVENT;
    }
}

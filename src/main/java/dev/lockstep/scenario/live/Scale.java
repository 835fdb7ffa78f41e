package dev.lockstep.scenario.live;

/// How a slider spreads the values of a [Knob].
public enum Scale {
    /// Equal distances are equal differences.
    LINEAR,
    /// Equal distances are equal ratios; a least value of 0 stands at the far left, by itself.
    LOGARITHMIC
}

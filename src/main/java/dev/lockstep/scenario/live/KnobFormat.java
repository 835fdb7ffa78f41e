package dev.lockstep.scenario.live;

/// How a knob's value is written for people.
@FunctionalInterface
public interface KnobFormat {

    /// The value with its unit, such as `200 /s` or `20–30 ms`.
    String text(double value);
}

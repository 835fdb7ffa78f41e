package dev.lockstep.explain;

import org.jspecify.annotations.Nullable;

/// The values of the variable that a step was about.
///
/// @param read the value it read; null where it read none, or where that is not recorded
/// @param wrote the value it wrote; null where it wrote none, or where that is not recorded
public record StepValues(@Nullable String read, @Nullable String wrote) {

    /// No value is known.
    public static final StepValues NONE = new StepValues(null, null);
}

package dev.lockstep.diagram;

/// Measures text without a screen. Safe for use by several threads at once.
public interface TextMeasure {

    /// The sum of the text's advance widths, in logical pixels.
    double width(String text, Type type);

    /// How far letters reach above the baseline, in logical pixels.
    double ascent(Type type);

    /// How far letters reach below the baseline, in logical pixels.
    double descent(Type type);
}

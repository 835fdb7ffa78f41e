package dev.lockstep.diagram.text;

/// Measures text without a screen. Safe for use by several threads at once.
public interface TextMeasure {

    /// The sum of the text's advance widths, in logical pixels.
    double width(String text, TextStyle type);

    /// How far letters reach above the baseline, in logical pixels.
    double ascent(TextStyle type);

    /// How far letters reach below the baseline, in logical pixels.
    double descent(TextStyle type);
}

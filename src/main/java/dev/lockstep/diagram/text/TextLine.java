package dev.lockstep.diagram.text;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;

/// One line of text, cut to fit and placed.
///
/// @param shown what is drawn; ends with an ellipsis where it was cut
/// @param full the whole text, for a tooltip and for a screen reader
/// @param x where the anchor stands
/// @param baseline the y of the baseline
/// @param box the area the shown text covers, by its measured width and the font's ascent and descent
public record TextLine(
        String shown,
        String full,
        TextStyle type,
        ColourRole ink,
        Anchor anchor,
        double x,
        double baseline,
        Box box) {

    /// Which point of the text stands at its x.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// The same in another colour.
    public TextLine in(ColourRole other) {
        return new TextLine(shown, full, type, other, anchor, x, baseline, box);
    }

    /// Whether something was cut off, so that a tooltip is called for.
    public boolean cut() {
        return !shown.equals(full);
    }
}

package dev.lockstep.view.pen;

import dev.lockstep.diagram.element.Element.Slot;

/// The dashes around an empty place, as long as its outline is thick.
///
/// @param on the length of a dash in logical pixels
/// @param off the length of a gap in logical pixels
public record Dashes(double on, double off) {
    private static final double ON = 5;
    private static final double OFF = 4;

    /// The dashes of this place.
    public static Dashes of(Slot slot) {
        double times = slot.width() / Slot.USUAL;
        return new Dashes(ON * times, OFF * times);
    }
}

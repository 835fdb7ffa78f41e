package dev.lockstep.view.pen;

/// The dashes around an empty place, in logical pixels.
public final class Dashes {
    public static final double ON = 5;
    public static final double OFF = 4;

    private Dashes() {}
}

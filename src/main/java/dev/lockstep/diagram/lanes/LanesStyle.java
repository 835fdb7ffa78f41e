package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.style.Legibility;

/// The measures of lanes: for a window that is read from near, or for an audience.
///
/// @param names where the lanes begin, to the right of the names
/// @param margin the air at the right
/// @param roomy the height of a lane where there is room
/// @param tight the least height of a lane; where there is less room, lanes have to be scrolled to
/// @param type the size of names, of what stands in marks and of numbers, in logical pixels
/// @param least the smallest type, in which names stand in low lanes; what stands in marks is left out there instead
/// @param signs how many times as large as usual signs are
/// @param foot whether there are an axis and a legend, and forks above the lanes
public record LanesStyle(
        double names,
        double margin,
        double roomy,
        double tight,
        double type,
        double least,
        double signs,
        boolean foot) {

    /// The most lanes for an audience.
    public static final int MOST_FOR_AN_AUDIENCE = 6;

    /// For a window.
    public static final LanesStyle WINDOW = new LanesStyle(96, 16, 30, 14, 12, 1, 1, true);

    /// For an audience.
    ///
    /// @param type the smallest type on the screen, in logical pixels
    public static LanesStyle audience(double type) {
        return new LanesStyle(type * 4.6, 2, type * 1.8, type * 1.15, type, type, 1, false);
    }

    /// For a figure, with signs and type of this size; lanes as high as their signs need.
    public static LanesStyle figure(Legibility legibility) {
        double usual = WINDOW.type();
        return new LanesStyle(
                WINDOW.names(), WINDOW.margin(), WINDOW.roomy() + legibility.sign(usual) - usual,
                Math.max(WINDOW.tight(), legibility.leastType() + 2), usual,
                Math.max(WINDOW.least(), legibility.leastType()), legibility.signs(), true);
    }

    /// How wide the lanes are on a sheet of this width.
    public double room(double width) {
        return Math.max(1, width - names - margin);
    }

    /// Where names begin, to the right of the sign that a thread is enabled.
    double indent() {
        return type * 4 / 3;
    }

    /// The side of a sign in a mark that has room.
    double sign() {
        return leastSign() * signs;
    }

    /// The side of a sign in a narrow mark; in one that is narrower still there is none.
    double leastSign() {
        return type * 1.05;
    }

    /// The side of the sign of a failure.
    ///
    /// @param cell how wide a step is
    double failure(double cell) {
        return Math.min(type * signs, Math.max(type, cell / 2));
    }

    /// The width of a cell in which a sign and a few letters can be read.
    double widestCell() {
        return type * 7.5;
    }

    /// The width of a cell in which a sign alone can be recognized.
    double signCell() {
        return type * 1.3;
    }
}

package dev.lockstep.diagram.lanes;

/// The measures of lanes: for a window that is read from near, or for an audience.
///
/// @param names where the lanes begin, to the right of the names
/// @param margin the air at the right
/// @param roomy the height of a lane where there is room
/// @param tight the least height of a lane; where there is less room, lanes have to be scrolled to
/// @param type the size of names, of what stands in marks and of numbers, in logical pixels
/// @param least the smallest type, in which names stand in low lanes; what stands in marks is left out there instead
/// @param foot whether there are an axis and a legend, and forks above the lanes
public record LanesStyle(
        double names,
        double margin,
        double roomy,
        double tight,
        double type,
        double least,
        boolean foot) {

    /// The most lanes for an audience.
    public static final int MOST_FOR_AN_AUDIENCE = 6;

    /// For a window.
    public static final LanesStyle WINDOW = new LanesStyle(96, 16, 30, 14, 12, 1, true);

    /// For an audience.
    ///
    /// @param type the smallest type on the screen, in logical pixels
    public static LanesStyle audience(double type) {
        return new LanesStyle(type * 4.6, 2, type * 1.8, type * 1.15, type, type, false);
    }

    /// How wide the lanes are on a sheet of this width.
    public double room(double width) {
        return Math.max(1, width - names - margin);
    }

    /// Where names begin, to the right of the sign that a thread is enabled.
    double indent() {
        return type * 4 / 3;
    }

    /// The side of a sign in a mark.
    double sign() {
        return type * 1.05;
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

package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;

/// The proportions of a token within the cell it is given.
public final class TokenProportions {

    /// Below this radius there is no room for a badge; the disc's colour and its tooltip tell the state.
    private static final double LEAST_WITH_BADGE = 9.5;

    private static final double MOST = 18;
    /// How far signs reach out of a disc where badges are larger than usual.
    private static final double OUT = 4.5;

    /// Cells that tokens fit into, from comfortable to crowded.
    public static final Grid.Cell CELL = new Grid.Cell(27, 27, 48, 64, 2);

    /// Such cells in as few rows as possible.
    public static final Grid.Cell IN_ROWS = new Grid.Cell(27, 27, 48, 64, 2, true);

    private TokenProportions() {}

    public static double radius(Box cell) {
        return Math.min(MOST, Math.min(cell.width(), cell.height()) / 2 - 3);
    }

    public static Box disc(Box cell) {
        return Box.around(cell.centreX(), cell.centreY(), radius(cell));
    }

    /// The badge at the disc's lower right, within the cell; without size where the disc is too small.
    ///
    /// @param times how many times as large as usual it is; a larger one reaches a little out of the cell
    static Box badge(Box cell, double times) {
        double radius = radius(cell);
        double size = times * (radius < LEAST_WITH_BADGE ? 0 : Math.max(5.5, radius * 0.46));
        double off = radius + (times > 1 ? OUT : 3) - size;
        return Box.around(cell.centreX() + off, cell.centreY() + off, size);
    }

    /// The sign of an enabled thread, at the disc's upper right.
    ///
    /// @param times how many times as large as usual the badge is, which it then keeps clear of
    static Box go(Box cell, double times) {
        double radius = radius(cell);
        double size = Math.max(4.5, radius * 0.42);
        double off = radius + (times > 1 ? OUT : 3) - size;
        return Box.around(cell.centreX() + off, cell.centreY() - off, size);
    }

    static Box both(Box disc, Box badge) {
        double right = Math.max(disc.right(), badge.right());
        double top = Math.min(disc.y(), badge.y());
        double bottom = Math.max(disc.bottom(), badge.bottom());
        return new Box(disc.x(), top, right - disc.x(), bottom - top);
    }
}

package dev.lockstep.diagram.geometry;

/// An upright rectangle on the sheet, in logical pixels from the sheet's upper left corner, y downwards.
public record Box(double x, double y, double width, double height) {

    /// The square around a circle.
    public static Box around(double centreX, double centreY, double radius) {
        return new Box(centreX - radius, centreY - radius, 2 * radius, 2 * radius);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /// This box with each side moved inwards, by `dx` left and right and by `dy` above and below.
    public Box inset(double dx, double dy) {
        return new Box(x + dx, y + dy, width - 2 * dx, height - 2 * dy);
    }

    /// Whether the two share any area; touching sides share none.
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// Whether `other` lies inside this box or on its sides.
    public boolean contains(Box other) {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }
}

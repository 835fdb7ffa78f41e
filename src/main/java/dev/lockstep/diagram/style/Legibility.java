package dev.lockstep.diagram.style;

/// How large a drawing makes what must be told apart and read.
///
/// @param signs how many times as large as usual the signs of states and steps are
/// @param leastType the smallest type, in logical pixels; what is given a smaller one is set in this, and shortened
///     where it then has no room
public record Legibility(double signs, double leastType) {

    /// For a screen.
    public static final Legibility USUAL = new Legibility(1, 0);

    /// For a slide or a book: on a figure that is laid out for 560 pixels and placed 12 cm wide, the smallest type has
    /// 6.7 points.
    public static final Legibility FIGURE = new Legibility(1, 11);

    /// The same where colours may come out as greys and signs must do alone.
    public static final Legibility PRINT = new Legibility(1.4, 11);

    /// What a figure's smallest text should have where it is placed, in points.
    public static final double LEAST_POINTS = 6.5;

    /// The same on a drawing that is placed so many times as large.
    public Legibility placed(double times) {
        return new Legibility(signs, leastType / times);
    }

    /// The side of a sign that is usually so large.
    public double sign(double usual) {
        return usual * signs;
    }
}

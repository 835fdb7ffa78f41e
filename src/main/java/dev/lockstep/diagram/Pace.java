package dev.lockstep.diagram;

/// How fast things move, and whether a stage still shows each of them.
///
/// The eye follows a handful of moves at once, each of about a quarter of a second. Above [#TOO_FAST] moves a second a
/// stage shows flow instead: rates on its arrows, counts instead of single tasks, tokens that stay in their places. It
/// goes back to single moves only below [#SLOW_ENOUGH], so that it does not flicker between the two.
///
/// A move is a task or a thread going to another place: three for a task (into the queue, to a worker, done), three for
/// a call of a cache that misses, two for a party of a barrier in each round.
///
/// @param perSecond what the arrows say: tasks, calls or rounds a second
public record Pace(boolean flow, double perSecond) {

    /// The moves a second above which single moves are no longer shown.
    public static final double TOO_FAST = 24;

    /// The moves a second below which single moves are shown again.
    public static final double SLOW_ENOUGH = 16;

    /// Nothing moves, or a person makes every move.
    public static final Pace STILL = new Pace(false, 0);

    /// The pace after this one.
    ///
    /// @param movesPerSecond how many moves there have been a second of late
    public Pace next(double movesPerSecond, double newPerSecond) {
        return new Pace(movesPerSecond > (flow ? SLOW_ENOUGH : TOO_FAST), newPerSecond);
    }
}

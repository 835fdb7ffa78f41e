package dev.lockstep.diagram.layout;

/// How fast things move, and whether a stage still shows each of them.
///
/// The eye follows a handful of moves at once, each of about a quarter of a second. Above [#TOO_FAST] moves a second a
/// stage shows flow instead: rates on its arrows, counts instead of single tasks, tokens that stay in their places. It
/// goes back to single moves only below [#SLOW_ENOUGH], so that it does not flicker between the two.
///
/// A move is a task or a thread going to another place: three for a task (into the queue, to a worker, done), three for
/// a call of a cache that misses, two for a party of a barrier in each round.
///
/// @param arriving the rate at the left arrow: tasks that are queued, or calls that miss, a second
/// @param starting the rate at the middle arrow: tasks that are taken a second
/// @param finishing the rate at the right arrow: tasks that end, or rounds, a second
public record FlowRate(boolean flow, double arriving, double starting, double finishing) {

    /// The moves a second above which single moves are no longer shown.
    public static final double TOO_FAST = 24;

    /// The moves a second below which single moves are shown again.
    public static final double SLOW_ENOUGH = 16;

    /// Nothing moves, or a person makes every move.
    public static final FlowRate STILL = new FlowRate(false, 0, 0, 0);

    /// The next flow rate after this one.
    ///
    /// @param movesPerSecond how many moves there have been a second of late
    public FlowRate next(double movesPerSecond) {
        return new FlowRate(movesPerSecond > (flow ? SLOW_ENOUGH : TOO_FAST), arriving, starting, finishing);
    }

    /// With other rates on the arrows.
    public FlowRate saying(double comes, double starts, double ends) {
        return new FlowRate(flow, comes, starts, ends);
    }
}

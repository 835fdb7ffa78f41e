package dev.lockstep.session.frame;

/// How much goes where a second, measured over one stretch of time, so that what comes and does not go on is what a line
/// has grown by. NaN where there is nothing of the kind, or too little was seen.
///
/// @param arriving tasks that are queued, calls of a cache that miss
/// @param starting tasks that are taken
/// @param finishing tasks that end, rounds of a barrier
public record FlowMeasure(double arriving, double starting, double finishing) {

    /// Nothing is known.
    public static final FlowMeasure UNKNOWN = new FlowMeasure(Double.NaN, Double.NaN, Double.NaN);
}

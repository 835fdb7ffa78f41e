package dev.lockstep.runtime.stepped;

/// The bounds of a run, and what it records and detects.
///
/// @param stepLimit after so many steps the run is ended
/// @param spuriousWakeups how many times at most a waiter may wake without a cause, in the whole run
/// @param locating whether an observed run records the source lines of each thread's next operation: walking a stack
///     costs far more than a step. It changes neither choices nor steps nor any other event
/// @param noticingRounds whether a run that is back in a state without a change is ended there, with
///     [Outcome.NoProgress] or another outcome, rather than at the step limit
/// @param requesting whether requesting a lock is a step of its own, before the acquire: then the order says which
///     thread came first and had to wait, which a property may speak of
public record RunSettings(
        int stepLimit,
        int spuriousWakeups,
        boolean locating,
        boolean noticingRounds,
        boolean requesting) {

    /// 100,000 steps, no spurious wake-ups, no source lines; livelocks are detected; requesting a lock is no step.
    public static final RunSettings DEFAULT = new RunSettings(100_000, 0, false, true, false);

    public RunSettings {
        if (stepLimit < 1) {
            throw new IllegalArgumentException("stepLimit is " + stepLimit + ", it must be at least 1");
        }
        if (spuriousWakeups < 0) {
            throw new IllegalArgumentException("spuriousWakeups is " + spuriousWakeups + ", it must not be negative");
        }
    }

    public RunSettings withStepLimit(int limit) {
        return new RunSettings(limit, spuriousWakeups, locating, noticingRounds, requesting);
    }

    public RunSettings withSpuriousWakeups(int most) {
        return new RunSettings(stepLimit, most, locating, noticingRounds, requesting);
    }

    public RunSettings withLocating(boolean on) {
        return new RunSettings(stepLimit, spuriousWakeups, on, noticingRounds, requesting);
    }

    public RunSettings withNoticingRounds(boolean on) {
        return new RunSettings(stepLimit, spuriousWakeups, locating, on, requesting);
    }

    public RunSettings withRequesting(boolean on) {
        return new RunSettings(stepLimit, spuriousWakeups, locating, noticingRounds, on);
    }
}

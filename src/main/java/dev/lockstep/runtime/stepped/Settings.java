package dev.lockstep.runtime.stepped;

/// The bounds of a run.
///
/// @param stepLimit after so many steps the run is ended
/// @param spuriousWakeups how many times at most a waiter may wake without a cause, in the whole run
public record Settings(int stepLimit, int spuriousWakeups) {

    /// 100,000 steps and no spurious wake-ups.
    public static final Settings DEFAULT = new Settings(100_000, 0);

    public Settings {
        if (stepLimit < 1) {
            throw new IllegalArgumentException("stepLimit is " + stepLimit + ", it must be at least 1");
        }
        if (spuriousWakeups < 0) {
            throw new IllegalArgumentException("spuriousWakeups is " + spuriousWakeups + ", it must not be negative");
        }
    }

    public Settings withStepLimit(int limit) {
        return new Settings(limit, spuriousWakeups);
    }

    public Settings withSpuriousWakeups(int most) {
        return new Settings(stepLimit, most);
    }
}

package dev.lockstep.explore.run;

/// The limits at which a search stops before it is complete.
///
/// @param schedules the most schedules
public record SearchLimits(long schedules) {

    public static final SearchLimits NONE = new SearchLimits(Long.MAX_VALUE);

    public SearchLimits {
        if (schedules < 1) {
            throw new IllegalArgumentException("schedules is " + schedules + ", it must be at least 1");
        }
    }
}

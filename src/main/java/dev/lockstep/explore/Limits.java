package dev.lockstep.explore;

/// When a search stops although more is left.
///
/// @param schedules the most schedules
public record Limits(long schedules) {

    public static final Limits NONE = new Limits(Long.MAX_VALUE);

    public Limits {
        if (schedules < 1) {
            throw new IllegalArgumentException("schedules is " + schedules + ", it must be at least 1");
        }
    }
}

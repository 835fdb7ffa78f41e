package dev.lockstep.snapshot;

/// How a moment is told: by its time where threads are real, by its step where they are simulated.
public enum Since {
    TIME,
    STEP;

    /// The moment itself.
    String at(Moment moment) {
        return switch (this) {
            case TIME -> "at " + Times.seconds(moment.nanos());
            case STEP -> "at step " + moment.step();
        };
    }

    String of(Moment moment) {
        return switch (this) {
            case TIME -> "since " + Times.seconds(moment.nanos());
            case STEP -> "since step " + moment.step();
        };
    }
}

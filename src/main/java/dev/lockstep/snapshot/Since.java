package dev.lockstep.snapshot;

/// How a moment is told: by its time where threads are real, by its step where they are simulated.
public enum Since {
    TIME,
    STEP;

    String of(Moment moment) {
        return switch (this) {
            case TIME -> "since " + Times.seconds(moment.nanos());
            case STEP -> "since step " + moment.step();
        };
    }
}

package dev.lockstep.explain;

import dev.lockstep.snapshot.Moment;

/// How a moment is told: by its time where threads are real, by its step where they are simulated.
public enum SinceWords {
    TIME,
    STEP;

    /// The moment itself.
    String at(Moment moment) {
        return switch (this) {
            case TIME -> "at " + Durations.seconds(moment.nanos());
            case STEP -> "at step " + moment.step();
        };
    }

    String of(Moment moment) {
        return switch (this) {
            case TIME -> "since " + Durations.seconds(moment.nanos());
            case STEP -> "since step " + moment.step();
        };
    }
}

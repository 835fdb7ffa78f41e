package dev.lockstep.session;

import dev.lockstep.event.Activity;

/// What a thread was doing for most of one column of its lane.
public enum LaneState {
    /// The thread did not exist, or nothing is known of it.
    ABSENT,
    RUNNING,
    READY,
    BLOCKED,
    WAITING,
    SLEEPING,
    FINISHED,
    FAILED;

    private static final LaneState[] ALL = values();

    static LaneState of(Activity activity) {
        return switch (activity) {
            case Activity.Running _ -> RUNNING;
            case Activity.Blocked _ -> BLOCKED;
            case Activity.Waiting _ -> WAITING;
            case Activity.Joining _ -> WAITING;
            case Activity.Sleeping _ -> SLEEPING;
            case Activity.Over over -> over.fault() == null ? FINISHED : FAILED;
        };
    }

    static LaneState at(int ordinal) {
        return ALL[ordinal];
    }
}

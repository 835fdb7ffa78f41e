package dev.lockstep.session.step;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What a session does by itself, and how fast. For the session's thread alone.
final class Autorun {
    /// Steps a second at speed 1.
    private static final double STEPS_A_SECOND = 4;

    private static final double SLOWEST = 0.25;
    private static final double FASTEST = 32;
    /// How long it runs at a stretch before it looks up.
    private static final long STRETCH = Duration.ofMillis(12).toNanos();
    /// A step that comes later than this is not made up for.
    private static final long LATEST = Duration.ofMillis(250).toNanos();

    /// Null while it stands still.
    private @Nullable RunTarget goal;
    private double speed = 1;
    private long due;

    /// From now on it goes by itself, until it is there.
    void begin(RunTarget wanted) {
        goal = wanted;
        due = System.nanoTime();
    }

    void stop() {
        goal = null;
    }

    void speed(double factor) {
        speed = Math.clamp(factor, SLOWEST, FASTEST);
    }

    double speed() {
        return speed;
    }

    boolean isOn() {
        return goal != null;
    }

    /// Whether it goes as fast as it can, so that not every step is worth showing.
    boolean isHasty() {
        RunTarget wanted = goal;
        return wanted != null && !wanted.atPace();
    }

    /// How long there is nothing to do, in nanoseconds; [Long#MAX_VALUE] for ever.
    long rest() {
        RunTarget wanted = goal;
        if (wanted == null) {
            return Long.MAX_VALUE;
        }
        return wanted.atPace() ? Math.max(0, due - System.nanoTime()) : 0;
    }

    /// Goes on with it, if it is time.
    ///
    /// @param wanted whether somebody wants something else
    void goOn(CurrentRun course, BooleanSupplier wanted) {
        RunTarget now = goal;
        if (now == null) {
            return;
        }
        boolean there = now.atPace() ? oneStep(course, now.stop()) : stretch(course, now.stop(), wanted);
        if (there) {
            goal = null;
        }
    }

    private boolean oneStep(CurrentRun course, StopPredicate stop) {
        due = Math.max(due, System.nanoTime() - LATEST) + Math.round(1e9 / (STEPS_A_SECOND * speed));
        Playhead playhead = course.playhead();
        return !playhead.forward() || course.isAtEnd() || stop.at(playhead.shown(), playhead.at());
    }

    private static boolean stretch(CurrentRun course, StopPredicate stop, BooleanSupplier wanted) {
        long end = System.nanoTime() + STRETCH;
        return course.playhead().go(stop, () -> System.nanoTime() >= end || wanted.getAsBoolean());
    }
}

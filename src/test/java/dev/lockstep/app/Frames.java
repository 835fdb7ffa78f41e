package dev.lockstep.app;

import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.StepFrame;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The frames of whatever is open, for a test to wait for.
final class Frames implements FrameListener {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private @Nullable Frame newest;

    @Override
    public synchronized void frame(Frame frame) {
        newest = frame;
        notifyAll();
    }

    StepFrame step(String what, Predicate<StepFrame> wanted) throws InterruptedException {
        return (StepFrame) await(what, frame -> frame instanceof StepFrame step && wanted.test(step));
    }

    ExploreFrame explore(String what, Predicate<ExploreFrame> wanted) throws InterruptedException {
        return (ExploreFrame) await(what, frame -> frame instanceof ExploreFrame explore && wanted.test(explore));
    }

    LiveFrame live(String what, Predicate<LiveFrame> wanted) throws InterruptedException {
        return (LiveFrame) await(what, frame -> frame instanceof LiveFrame live && wanted.test(live));
    }

    private synchronized Frame await(String what, Predicate<Frame> wanted) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (newest == null || !wanted.test(newest)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("no frame showed " + what + "; the last was " + newest);
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return newest;
    }
}

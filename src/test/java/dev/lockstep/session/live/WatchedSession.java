package dev.lockstep.session.live;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.live.LivePlan;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.LiveFrame;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A session whose frames a test waits for.
final class WatchedSession implements FrameListener, AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    final LiveSession session;
    private @Nullable LiveFrame newest;

    private WatchedSession(Scenario scenario, int capacity) {
        session = LiveSession.open(scenario, this, capacity);
    }

    static WatchedSession open(String id) {
        return open(id, 1 << 16);
    }

    static WatchedSession open(String id, int capacity) {
        return new WatchedSession(scenario(id), capacity);
    }

    static Scenario scenario(String id) {
        return Scenarios.builtIn().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static LivePlan plan(String id) {
        return Objects.requireNonNull(scenario(id).live());
    }

    @Override
    public synchronized void frame(Frame frame) {
        newest = (LiveFrame) frame;
        notifyAll();
    }

    /// Waits for a frame of which `wanted` holds.
    synchronized LiveFrame await(String what, Predicate<LiveFrame> wanted) throws InterruptedException {
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

    static double figure(LiveFrame frame, String id) {
        return frame.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Override
    public void close() {
        session.close();
    }
}

package dev.lockstep.session.explore;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.SearchReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A session whose frames a test waits for.
final class Explored implements FrameListener, AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    final ExploreSession session;
    private final List<ExploreFrame> frames = new ArrayList<>();
    private @Nullable ExploreFrame newest;

    Explored(Scenario scenario, SearchPlan plan) {
        session = ExploreSession.open(scenario, plan, this);
    }

    static Explored of(String id) throws BadScenario {
        return new Explored(Scenarios.find(id), SearchPlan.DEFAULT);
    }

    @Override
    public synchronized void frame(Frame frame) {
        newest = (ExploreFrame) frame;
        frames.add(newest);
        notifyAll();
    }

    synchronized List<ExploreFrame> frames() {
        return List.copyOf(frames);
    }

    /// Waits for a frame of which `wanted` holds.
    synchronized ExploreFrame await(String what, Predicate<ExploreFrame> wanted) throws InterruptedException {
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

    /// Waits until the first search is over and a run of it is shown.
    ExploreFrame searched() throws InterruptedException {
        return searched(1);
    }

    ExploreFrame searched(int number) throws InterruptedException {
        return await(
                "the end of search " + number, frame -> frame.search().number() == number
                        && frame.search().phase() == Phase.DONE
                        && (frame.failure() != null || frame.outcome() != null || !frame.complaint().isEmpty()));
    }

    static SearchReport found(ExploreFrame frame) {
        return Objects.requireNonNull(frame.search().found(), "nothing found");
    }

    @Override
    public void close() {
        session.close();
    }
}

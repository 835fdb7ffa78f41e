package dev.lockstep.session.step;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A session whose frames a test waits for.
public final class Stepped implements FrameListener, AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    public final StepSession session;
    private @Nullable StepFrame newest;
    private long frames;

    public Stepped(Scenario scenario) {
        session = StepSession.open(scenario, 42, this);
    }

    Stepped(Scenario scenario, Trace trace) {
        session = StepSession.open(scenario, trace, this);
    }

    public Stepped(Scenario scenario, String schedule) {
        session = StepSession.open(scenario, Schedule.parse(schedule), this);
    }

    public Stepped(Scenario scenario, StopVisit visit) {
        session = StepSession.open(scenario, visit, this);
    }

    Stepped(Scenario scenario, RunSoFar partner, boolean hasFault) {
        session = StepSession.open(scenario, partner, hasFault, this);
    }

    @Override
    public synchronized void frame(Frame frame) {
        newest = (StepFrame) frame;
        frames++;
        notifyAll();
    }

    synchronized long frames() {
        return frames;
    }

    /// Waits for a frame of which `wanted` holds.
    public synchronized StepFrame await(String what, Predicate<StepFrame> wanted) throws InterruptedException {
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

    public StepFrame at(int step) throws InterruptedException {
        return await("step " + step, frame -> frame.position().step() == step && !frame.tempo().running());
    }

    /// Makes these choices, one after another.
    StepFrame choose(String... choices) throws InterruptedException {
        int step = await("anything", frame -> !frame.tempo().running()).position().step();
        for (String choice : choices) {
            session.choose(choice);
        }
        return at(step + choices.length);
    }

    public StepFrame toTheEnd() throws InterruptedException {
        session.controls().jump(Integer.MAX_VALUE);
        return await("the end", frame -> frame.position().finish() != null && !frame.tempo().running());
    }

    static List<String> choices(StepFrame frame) {
        return frame.next().options().stream().map(EnabledChoice::choice).toList();
    }

    /// How the shown run ended.
    static OutcomeKind ended(StepFrame frame) {
        return Objects.requireNonNull(frame.position().finish(), "not at the end").kind();
    }

    @Override
    public void close() {
        session.close();
    }
}

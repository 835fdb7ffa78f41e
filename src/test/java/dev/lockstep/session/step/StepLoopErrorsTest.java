package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.frame.StepFrame;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// An error in the thread of a session, or of whoever takes its frames.
class StepLoopErrorsTest {

    private final BlockingQueue<StepFrame> frames = new LinkedBlockingQueue<>();

    @Test
    void anErrorInAnOrderIsSaidAndTheSessionGoesOn() throws Exception {
        try (StepLoop loop = StepLoop.of(Steppings.lostUpdate(), 42, frames::add)) {
            loop.start();
            loop.order(() -> {
                throw new StackOverflowError();
            });
            until(frame -> frame.complaint().equals("StackOverflowError"));
            loop.step();
            until(frame -> frame.position().step() == 1 && frame.complaint().isEmpty());
        }
    }

    @Test
    void anErrorInWhoeverTakesAFrameIsSaidAndMoreFramesCome() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        try (StepLoop loop = StepLoop.of(Steppings.lostUpdate(), 42, frame -> {
            if (taken.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            frames.add(frame);
        })) {
            loop.start();
            loop.nudge(() -> {});
            until(frame -> frame.complaint().equals("This moment could not be shown: StackOverflowError"));
        }
    }

    private void until(Predicate<StepFrame> wanted) throws InterruptedException {
        while (true) {
            StepFrame frame = frames.poll(60, TimeUnit.SECONDS);
            assertThat(frame).as("a frame in time").isNotNull();
            if (wanted.test(frame)) {
                return;
            }
        }
    }
}

package dev.lockstep.session.loop;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A thread that makes one call about 60 times a second until it is closed; less often where a call takes so long that
/// the thread would never rest.
public final class FrameLoop implements AutoCloseable {

    private static final long PERIOD = Duration.ofSeconds(1).toNanos() / 60;
    /// A frame may take long to draw, but not that long.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// The rest after a call that took longer than a period.
    private static final long REST = PERIOD / 4;

    private final Thread thread;
    private volatile boolean closed;

    public FrameLoop(Runnable frame) {
        thread = Thread.ofPlatform().daemon().name("lockstep-frames").unstarted(() -> loop(frame));
    }

    public void start() {
        thread.start();
    }

    private void loop(Runnable frame) {
        long due = System.nanoTime();
        while (!closed) {
            frame.run();
            due += PERIOD;
            long now = System.nanoTime();
            if (due - now < REST) {
                due = now + REST;
            }
            while (!closed && due - System.nanoTime() > 0) {
                LockSupport.parkNanos(this, due - System.nanoTime());
            }
        }
    }

    /// Ends the loop and waits for it, unless the loop itself calls.
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        ThreadEndings.await(thread, PATIENCE);
    }
}

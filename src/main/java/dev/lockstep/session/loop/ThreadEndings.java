package dev.lockstep.session.loop;

import java.time.Duration;

/// Waits for threads to end, whatever happens meanwhile.
public final class ThreadEndings {

    private ThreadEndings() {}

    /// Waits for the end of `thread`, at most for `limit`, and not at all if it is the caller's own. An interrupt does
    /// not shorten the wait; the flag stays.
    public static void await(Thread thread, Duration limit) {
        if (thread == Thread.currentThread()) {
            return;
        }
        boolean interrupted = false;
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); left > 0 && thread.isAlive(); left = end - System.nanoTime()) {
            try {
                thread.join(Duration.ofNanos(left));
            } catch (InterruptedException early) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

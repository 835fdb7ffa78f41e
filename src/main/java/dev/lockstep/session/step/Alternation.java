package dev.lockstep.session.step;

import java.util.concurrent.Semaphore;

/// Two threads of which one works while the other waits. What one did is visible to the other when its turn comes.
final class Alternation {
    private final Semaphore first = new Semaphore(0);
    private final Semaphore second = new Semaphore(0);

    /// The first thread lets the second work until that gives the turn back, or ends.
    void letWork() {
        second.release();
        first.acquireUninterruptibly();
    }

    /// The second thread waits for its first turn.
    void begin() {
        second.acquireUninterruptibly();
    }

    /// The second thread gives the turn back and waits for the next.
    void rest() {
        first.release();
        second.acquireUninterruptibly();
    }

    /// The second thread gives the turn back for good.
    void end() {
        first.release();
    }
}

package dev.lockstep.session.step;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// What a person asked for and the session has not done yet. Asking never waits.
final class StepCommands {
    /// More than anyone can mean; what comes on top is dropped.
    private static final int MOST = 1_000;

    /// What an order means for what the session is at.
    enum Effect {
        /// It ends what the session does by itself.
        STOPS,
        /// It does not.
        PASSES,
        /// It does not, and nobody gave it: what a person was told last stays.
        QUIET
    }

    /// Something to do, on the session's thread.
    record Order(Effect effect, Runnable work) {}

    private final Queue<Order> waiting = new ArrayDeque<>();
    private boolean closed;

    /// Takes an order.
    ///
    /// @return whether there was room
    synchronized boolean give(Order order) {
        if (waiting.size() >= MOST || closed) {
            return false;
        }
        waiting.add(order);
        notifyAll();
        return true;
    }

    /// Takes an order, however much waits, unless the same waits already.
    synchronized void giveOnce(Order order) {
        if (!closed && !waiting.contains(order)) {
            waiting.add(order);
            notifyAll();
        }
    }

    /// Waits for the next order, at most for so long.
    ///
    /// @param nanos 0 not to wait, [Long#MAX_VALUE] for ever
    /// @return null where none came, or there will be none
    synchronized @Nullable Order next(long nanos) throws InterruptedException {
        long start = System.nanoTime();
        while (waiting.isEmpty() && !closed) {
            long left = nanos == Long.MAX_VALUE ? nanos : nanos - (System.nanoTime() - start);
            if (left <= 0) {
                return null;
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return closed ? null : waiting.poll();
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /// Forgets what waits, and takes no more.
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }
}

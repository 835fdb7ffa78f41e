package dev.lockstep.scenario.live;

import dev.lockstep.engine.barrier.Barrier;
import dev.lockstep.engine.barrier.BarrierActionException;
import dev.lockstep.engine.barrier.BarrierTimeoutException;
import dev.lockstep.engine.barrier.BrokenBarrierException;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A barrier, and the parties at it. Once closed it admits none, so that another can take its place.
final class Meeting {

    /// How a party left.
    enum Ending {
        PASSED,
        /// It broke the barrier: its limit passed, or its action failed.
        BROKE_IT,
        /// Another party broke it, or it was broken or closed before.
        TURNED_AWAY
    }

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final EngineRuntime runtime;
    private final Barrier barrier;
    private final Map<ThreadId, LogicalThread> inside = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Meeting(EngineRuntime runtime, Barrier barrier) {
        this.runtime = runtime;
        this.barrier = barrier;
    }

    /// Waits at the barrier, with a limit or without.
    ///
    /// @throws InterruptedException if the party is interrupted; the barrier breaks, unless it had tripped
    Ending attend(Optional<Duration> limit) throws InterruptedException {
        LogicalThread me = enter();
        try {
            if (closed) {
                return Ending.TURNED_AWAY;
            }
            if (limit.isPresent()) {
                barrier.await(limit.get());
            } else {
                barrier.await();
            }
            return Ending.PASSED;
        } catch (BarrierTimeoutException | BarrierActionException mine) {
            return Ending.BROKE_IT;
        } catch (BrokenBarrierException another) {
            return Ending.TURNED_AWAY;
        } finally {
            inside.remove(me.id());
        }
    }

    /// The first by name of the parties at the barrier.
    Optional<LogicalThread> anyone() {
        return inside.values().stream().min(Comparator.comparing(LogicalThread::id));
    }

    void abort() {
        barrier.abort();
    }

    void reset() {
        LogicalThread me = enter();
        try {
            if (!closed) {
                barrier.reset();
            }
        } finally {
            inside.remove(me.id());
        }
    }

    void restate() {
        barrier.restate();
    }

    /// Admits no more parties, and waits until none is at the barrier: then it will never emit an event again.
    void close() throws InterruptedException {
        closed = true;
        // In a loop: a party that entered before may reset the barrier, or arrive at it, after an abort.
        while (!inside.isEmpty()) {
            barrier.abort();
            runtime.sleep(A_MOMENT);
        }
    }

    private LogicalThread enter() {
        LogicalThread me = runtime.current();
        // Before `closed` is read: either the closing thread sees this entry, or this party sees `closed` and turns
        // back.
        inside.put(me.id(), me);
        return me;
    }
}

package dev.lockstep.bench;

import dev.lockstep.scenario.Group;
import java.util.List;

/// Bugs to plant in the sound engines, one line each; none of them is a flawed twin.
final class PlantedBugs {

    private PlantedBugs() {}

    /// @param name what is wrong, in words
    /// @param file the engine's source file
    /// @param after a piece of a line above; the line meant is the first such after it
    /// @param line the line as it is, without its indent
    /// @param becomes the line as it is planted
    record Bug(Group engine, String name, String file, String after, String line, String becomes) {}

    static final List<Bug> ALL = List.of(
            new Bug(
                    Group.POOL,
                    "a shutdown wakes only one of the idle workers",
                    "TaskQueue",
                    "void beginPhase(",
                    "notEmpty.signalAll();",
                    "notEmpty.signal();"),
            new Bug(
                    Group.POOL,
                    "a taker makes room and tells nobody",
                    "TaskQueue",
                    "public Taken<T> take(",
                    "notFull.signal();",
                    ""),
            new Bug(
                    Group.POOL,
                    "the pool counts as terminated as soon as it is shut down",
                    "Crew",
                    "void terminateIfOver(",
                    "if (now.isClosing() && now.size() == 0 && !now.isTerminated()) {",
                    "if (now.isClosing() && !now.isTerminated()) {"),
            new Bug(
                    Group.POOL,
                    "an empty queue is taken for an idle pool, whatever still runs",
                    "QueueState",
                    "boolean isIdle(",
                    "return queued.isEmpty() && active.isEmpty();",
                    "return queued.isEmpty();"),
            new Bug(
                    Group.POOL,
                    "an immediate shutdown interrupts nobody",
                    "WorkerPool",
                    "public List<T> shutdownNow(",
                    "atWork.forEach(LogicalThread::interrupt);",
                    ""),
            new Bug(
                    Group.CACHE,
                    "a key's lock leaves the table while a caller still waits for it",
                    "KeyLocks",
                    "void leave(",
                    "if (lock.users == 0) {",
                    "if (lock.users <= 1) {"),
            new Bug(
                    Group.CACHE,
                    "each newcomer begins the count of a lock's users anew",
                    "KeyLocks",
                    "LockUse<K> enter(",
                    "lock.users++;",
                    "lock.users = 1;"),
            new Bug(
                    Group.CACHE,
                    "what was invalidated meanwhile is stored all the same",
                    "KeyedCache",
                    "void publish(",
                    "Kept kept = value == null ? Kept.NULL : use.lock().stale ? Kept.INVALIDATED : Kept.STORED;",
                    "Kept kept = value == null ? Kept.NULL : Kept.STORED;"),
            new Bug(
                    Group.CACHE,
                    "a caller whose compute failed counts as computing for ever",
                    "KeyedCache",
                    "ComputeFailedException computeFailed(",
                    "locks.table().edit().callers.computeEnded(use.caller(), use.lock());",
                    ""),
            new Bug(
                    Group.CACHE,
                    "nobody notes what a compute waits for",
                    "KeyLocks",
                    "LockUse<K> enter(",
                    "locks.callers.waits(caller, lock);",
                    ""),
            new Bug(
                    Group.BARRIER,
                    "a break wakes only one of those who wait",
                    "Barrier",
                    "void breakBarrier(",
                    "trip.signalAll();",
                    "trip.signal();"),
            new Bug(
                    Group.BARRIER,
                    "a limit that passes after the trip breaks the next round",
                    "Barrier",
                    "void waitForTrip(",
                    "while (state.view().isFilling(mine)) {",
                    "while (state.view().isFilling(mine) || !inTime) {"),
            new Bug(
                    Group.BARRIER,
                    "an interrupt that meets the trip is lost",
                    "Barrier",
                    "boolean awaitSignal(",
                    "runtime.current().interrupt();",
                    ""),
            new Bug(
                    Group.BARRIER,
                    "whoever comes to a broken barrier is let in",
                    "Barrier",
                    "int arriveAndWait(",
                    "refuseIfBroken(mine);",
                    ""),
            new Bug(
                    Group.BARRIER,
                    "a reset begins no new generation",
                    "Barrier",
                    "public void reset(",
                    "state.edit().next();",
                    ""));
}

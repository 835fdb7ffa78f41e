package dev.lockstep.runtime.stepped;

import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.stepped.Operation.Acquire;
import dev.lockstep.runtime.stepped.Operation.ConditionWait;
import dev.lockstep.runtime.stepped.Operation.Join;
import dev.lockstep.runtime.stepped.Outcome.Deadlock;
import dev.lockstep.runtime.stepped.Outcome.NoProgress;
import dev.lockstep.runtime.stepped.Outcome.Stuck;
import dev.lockstep.runtime.stepped.Outcome.WaitsFor;
import dev.lockstep.runtime.stepped.Outcome.WaitsForever;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The failures of a run, and how it ended.
final class RunVerdict {

    private final List<Outcome> failures = new ArrayList<>();
    private @Nullable Outcome end;

    /// The list itself, not a copy: it grows with the run.
    List<Outcome> failures() {
        return failures;
    }

    void failed(Outcome failure) {
        failures.add(failure);
    }

    /// The run has ended with `outcome`; only the first call counts.
    void ended(Outcome outcome) {
        if (end == null) {
            end = outcome;
        }
    }

    /// No choice is left but those of idle services: finished, or stuck.
    ///
    /// @param idle services that only loop, which are not reported
    void nothingToDo(ThreadTable threads, List<SteppedThread> idle) {
        if (threads.scriptsAreOver()) {
            ended(
                    new Outcome.Finished(
                            threads.alive().stream().filter(thread -> !idle.contains(thread)).map(RunVerdict::stuck)
                                    .toList(),
                            idle.stream().filter(thread -> !thread.isOver()).map(SteppedThread::id).toList()));
            return;
        }
        restWaitsForever(threads, idle);
        ended(failures.getLast());
    }

    /// Ends the run with all living threads that are in no deadlock.
    ///
    /// @param others threads to leave out
    private void restWaitsForever(ThreadTable threads, List<SteppedThread> others) {
        List<SteppedThread> rest = threads.alive().stream()
                .filter(thread -> !others.contains(thread) && !isDeadlocked(thread))
                .toList();
        if (rest.stream().anyMatch(thread -> thread.role() == Role.SCRIPT && !awaitsDeadlocked(thread, rest.size()))) {
            failures.add(new WaitsForever(rest.stream().map(RunVerdict::stuck).toList()));
        }
    }

    /// Whether it only waits for the end of a thread that is in a deadlock, which is told already.
    private boolean awaitsDeadlocked(SteppedThread thread, int bound) {
        SteppedThread one = thread;
        for (int i = 0; i < bound && one.next() instanceof Join(var target, var _); i++) {
            if (isDeadlocked(target)) {
                return true;
            }
            one = target;
        }
        return false;
    }

    private boolean isDeadlocked(SteppedThread thread) {
        return failures.stream().anyMatch(
                failure -> failure instanceof Deadlock deadlock
                        && deadlock.cycle().stream().anyMatch(edge -> edge.thread().equals(thread.id())));
    }

    /// The run is back in a state, by steps of the threads in `round`. Services in it are idle.
    void goesRound(ThreadTable threads, List<SteppedThread> round, int fromStep, int toStep) {
        if (threads.scriptsAreOver() || round.stream().allMatch(thread -> thread.role() == Role.SERVICE)) {
            nothingToDo(threads, round);
            return;
        }
        NoProgress livelock = new NoProgress(round.stream().map(SteppedThread::id).toList(), fromStep, toStep);
        failures.add(livelock);
        // No enabled thread was passed over: one that is not in the cycle can never run.
        restWaitsForever(threads, round);
        ended(livelock);
    }

    /// Follows the waits-for edges from `start`, which has just come to a held lock. Every cycle closes so: an edge
    /// appears when a thread comes to a held lock, or when a lock is taken, and then its holder still runs.
    void lookForCycle(SteppedThread start, int bound, int step) {
        SteppedThread thread = start;
        for (int i = 0; i < bound; i++) {
            SteppedMutex lock = thread.next().needs();
            SteppedThread holder = lock == null ? null : lock.holder();
            if (holder == null) {
                return;
            }
            if (holder == start) {
                failures.add(new Deadlock(cycle(start), step));
                return;
            }
            thread = holder;
        }
    }

    private static List<WaitsFor> cycle(SteppedThread start) {
        ArrayList<WaitsFor> edges = new ArrayList<WaitsFor>();
        SteppedThread thread = start;
        do {
            SteppedMutex lock = thread.next().needs();
            SteppedThread holder = lock == null ? null : lock.holder();
            if (lock == null || holder == null) {
                throw new AssertionError(thread + " is in no cycle");
            }
            edges.add(new WaitsFor(thread.id(), lock.id(), holder.id()));
            thread = holder;
        } while (thread != start);
        return edges;
    }

    private static Stuck stuck(SteppedThread thread) {
        Operation operation = thread.next();
        SteppedThread holder = operation instanceof Acquire acquire ? acquire.mutex().holder() : null;
        return new Stuck(
                thread.id(),
                operation.told(),
                operation.values(),
                holder == null ? null : holder.id(),
                holder != null && holder.isOver(),
                operation instanceof ConditionWait wait && isForgotten(thread, wait.condition()),
                thread.ownLine());
    }

    /// Whether what `thread` waits for has come, and it was not told. One signal among several waiters says so of no
    /// condition but a barrier's: there it is for all, elsewhere for one.
    private static boolean isForgotten(SteppedThread thread, SteppedCondition condition) {
        return EngineLocks.isTrip(condition.id()) && condition.isPassedOver(thread);
    }

    RunResult result(Schedule schedule, long nanos) {
        Outcome last = end;
        if (last == null) {
            throw new IllegalStateException("the run has not ended");
        }
        return new RunResult(failures.isEmpty() ? last : failures.getFirst(), failures, last, schedule, nanos);
    }
}

package dev.lockstep.engine.barrier;

import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.RunEnded;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A place where a fixed number of parties wait for each other: nobody leaves before all have arrived. It is *cyclic*:
/// as soon as it has tripped, it takes in the parties of the next round.
///
/// **Use.** Threads that work in rounds call [#await()] at the end of each. An optional action is run once a round by
/// the last to arrive, after all have arrived and before anyone leaves: the place to merge what the round has made.
///
/// **Generations.** Every trip and every reset begins a new generation. A party waits for the end of the generation it
/// arrived in, so a fast one that comes round again joins the next generation while slow ones still leave the last.
/// Callers beyond the number of parties wait in the next generation too.
///
/// **Breakage.** All or none: if one party of a generation leaves early, because of its limit, an interrupt, an action
/// that throws, [#abort()] or [#reset()], all others of that generation leave with [BrokenBarrierException], and
/// parties that come later get it at once, until a thread calls `reset`. A generation that has tripped cannot break any
/// more: a party that is interrupted or whose limit passes after the trip passes with the others, and an interrupt
/// stays set.
///
/// **Memory effects.** What a thread does before `await` happens before the action, and the action happens before what
/// any party of the same generation does after `await` has returned.
///
/// After `java.util.concurrent.CyclicBarrier`, which refuses neither a negative limit nor a call from inside the
/// action.
public final class Barrier {

    private final EngineRuntime runtime;
    private final BarrierEvents events;
    private final BarrierErrors errors;
    private final int parties;
    private final @Nullable Duration defaultLimit;
    private final @Nullable BarrierAction action;

    private final Mutex gate;
    private final Condition trip;
    private final Guarded<BarrierState> state;

    public Barrier(EngineRuntime runtime, EngineId id, BarrierSettings settings) {
        this.runtime = runtime;
        this.events = new BarrierEvents(runtime, id);
        this.errors = new BarrierErrors(id, settings.parties());
        this.parties = settings.parties();
        this.defaultLimit = settings.limit().orElse(null);
        this.action = settings.action().orElse(null);

        BarrierState whole = new BarrierState(parties);
        this.gate = runtime.mutex(EngineLocks.gate(id));
        this.trip = gate.condition(EngineLocks.TRIP);
        this.state = runtime.guarded(gate, whole);
        // No other thread has a reference to the barrier yet, so the lock is not needed.
        events.stated(whole);
    }

    /// Waits until all parties have arrived, for as long as the settings allow.
    ///
    /// @return the arrival index: how many were still to come, so `parties - 1` for the first and 0 for the last
    /// @throws InterruptedException if the calling thread is interrupted before or while it waits; the barrier breaks,
    ///     and the flag is clear
    /// @throws BarrierTimeoutException if the limit of the settings passes first; the barrier breaks
    /// @throws BrokenBarrierException if the barrier is broken, or breaks while this thread waits
    /// @throws BarrierActionException if this thread ran the action and that threw a checked exception; what else the
    ///     action throws comes as it is; the barrier breaks
    /// @throws IllegalStateException if called from inside the action
    public int await() throws InterruptedException, BarrierTimeoutException, BrokenBarrierException {
        return arriveAndWait(defaultLimit);
    }

    /// As [#await()], but waits no longer than `limit`, whatever the settings say. With a limit of zero only the last
    /// party passes.
    ///
    /// @throws IllegalArgumentException if `limit` is negative; the barrier is untouched
    public int await(Duration limit) throws InterruptedException, BarrierTimeoutException, BrokenBarrierException {
        BarrierSettings.requireNotNegative(limit);
        return arriveAndWait(limit);
    }

    private int arriveAndWait(@Nullable Duration limit)
            throws InterruptedException, BarrierTimeoutException, BrokenBarrierException {
        refuseInsideAction("await");
        gate.acquire();
        try {
            Generation mine = state.view().current();
            refuseIfBroken(mine);
            refuseIfInterrupted(mine);

            int index = state.edit().arrive(me());
            events.arrived(mine, index);
            if (index == 0) {
                runAction(mine, index);
                tripBarrier(mine);
            } else {
                waitForTrip(mine, index, limit);
            }
            state.edit().leave(mine, index);
            events.passed(mine);
            return index;
        } finally {
            gate.release();
        }
    }

    private void waitForTrip(Generation mine, int index, @Nullable Duration limit)
            throws InterruptedException, BarrierTimeoutException, BrokenBarrierException {
        boolean inTime = !Duration.ZERO.equals(limit);
        @Nullable Deadline deadline = limit == null || !inTime ? null : runtime.deadline(limit);
        while (state.view().isFilling(mine)) {
            if (!inTime) {
                breakBarrier(mine, new Breakage(Cause.TIMED_OUT, me()));
                leaveBroken(mine, index, Cause.TIMED_OUT);
                throw errors.timedOut(mine, me(), limit);
            }
            inTime = awaitSignal(mine, index, deadline);
        }
        @Nullable Breakage breakage = mine.breakage();
        if (breakage != null) {
            leaveBroken(mine, index, breakage.cause());
            throw errors.broken(mine, breakage);
        }
    }

    /// Waits once; returns false if the deadline has passed.
    private boolean awaitSignal(Generation mine, int index, @Nullable Deadline deadline) throws InterruptedException {
        try {
            if (deadline == null) {
                trip.await();
                return true;
            }
            return trip.await(deadline);
        } catch (InterruptedException interrupt) {
            if (state.view().isFilling(mine)) {
                breakBarrier(mine, new Breakage(Cause.INTERRUPTED, me()));
                leaveBroken(mine, index, Cause.INTERRUPTED);
                throw interrupt;
            }
            // The generation was over first. The interrupt is for this thread's next wait.
            runtime.current().interrupt();
            return true;
        }
    }

    private void runAction(Generation mine, int index) throws InterruptedException {
        if (action == null) {
            return;
        }
        events.actionBegan(mine);
        try {
            action.run();
        } catch (RunEnded over) {
            throw over;
        } catch (Throwable thrown) {
            // Also an error that ends only this thread, or the other parties would wait for one that is gone.
            Fault fault = Fault.of(thrown);
            events.actionEnded(mine, fault);
            breakBarrier(mine, new Breakage(Cause.ACTION_FAILED, me(), fault));
            leaveBroken(mine, index, Cause.ACTION_FAILED);
            throw errors.actionFailed(thrown);
        }
        events.actionEnded(mine, null);
    }

    private void tripBarrier(Generation mine) {
        state.edit().trip();
        events.tripped(mine);
        trip.signalAll();
    }

    private void breakBarrier(Generation current, Breakage what) {
        state.edit().breakWith(what);
        events.broke(current, what);
        trip.signalAll();
    }

    /// Breaks the barrier: waiting parties leave with [BrokenBarrierException], and arriving ones get it at once, until
    /// a thread calls [#reset()]. Parties released by a trip pass all the same. On a broken barrier it does nothing.
    ///
    /// @throws IllegalStateException if called from inside the action
    public void abort() {
        refuseInsideAction("abort");
        gate.acquire();
        try {
            Generation current = state.view().current();
            if (current.breakage() == null) {
                breakBarrier(current, new Breakage(Cause.ABORTED, me()));
            }
        } finally {
            gate.release();
        }
    }

    /// Makes the barrier whole and begins a new generation. Waiting parties leave with [BrokenBarrierException];
    /// parties released by a trip pass all the same.
    ///
    /// @throws IllegalStateException if called from inside the action
    public void reset() {
        refuseInsideAction("reset");
        gate.acquire();
        try {
            Generation current = state.view().current();
            if (state.view().isFilling(current) && current.arrived() > 0) {
                breakBarrier(current, new Breakage(Cause.RESET, me()));
            }
            state.edit().next();
            events.reset(state.view().current());
        } finally {
            gate.release();
        }
    }

    /// The state of the barrier at one moment. From inside the action, all parties are waiting.
    public BarrierStatus status() {
        if (gate.isHeldByCurrentThread()) {
            return state.view().status();
        }
        gate.acquire();
        try {
            return state.view().status();
        } finally {
            gate.release();
        }
    }

    /// How many must arrive to trip the barrier.
    public int parties() {
        return parties;
    }

    /// How many wait in the present generation; 0 while the barrier is broken.
    public int waiting() {
        return status().waiting();
    }

    public boolean isBroken() {
        return phase() == BarrierPhase.BROKEN;
    }

    public BarrierPhase phase() {
        return status().phase();
    }

    /// The number of the present generation, counted from 0.
    public long generation() {
        return status().generation();
    }

    /// Emits a fresh [dev.lockstep.event.BarrierEvent.Stated], for observers that have come late or lost events.
    public void restate() {
        gate.acquire();
        try {
            events.stated(state.view());
        } finally {
            gate.release();
        }
    }

    private void refuseInsideAction(String call) {
        if (gate.isHeldByCurrentThread()) {
            throw errors.insideAction(call);
        }
    }

    private void refuseIfBroken(Generation current) throws BrokenBarrierException {
        @Nullable Breakage breakage = current.breakage();
        if (breakage != null) {
            events.turnedAway(current);
            throw errors.turnedAway(breakage);
        }
    }

    private void refuseIfInterrupted(Generation current) throws InterruptedException {
        if (runtime.interrupted()) {
            breakBarrier(current, new Breakage(Cause.INTERRUPTED, me()));
            throw errors.interrupted(me());
        }
    }

    private void leaveBroken(Generation mine, int index, Cause cause) {
        state.edit().leave(mine, index);
        events.leftBroken(mine, cause);
    }

    private ThreadId me() {
        return runtime.current().id();
    }
}

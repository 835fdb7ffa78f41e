package dev.lockstep.snapshot;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;

/// The kinds of events by which a list of them is filtered. Each event is of one kind.
public enum EventKind {
    /// Tasks, callers and parties at work.
    WORK,
    /// Failures, breaks, time-outs and refusals.
    TROUBLE,
    /// Calls that control an engine: shutdowns, resizes, invalidations, resets.
    CONTROL,
    /// Locks, conditions and semaphores.
    LOCKS,
    /// The operations of scripts.
    SCRIPT,
    /// Threads that start, sleep, wait for another thread or a predicate, and end.
    THREADS;

    /// The kind of an event.
    public static EventKind of(Event event) {
        return switch (event) {
            case ThreadEvent thread -> of(thread);
            case LockEvent _, SemaphoreEvent _ -> LOCKS;
            case PoolEvent pool -> of(pool);
            case CacheEvent cache -> of(cache);
            case BarrierEvent barrier -> of(barrier);
            case ScriptEvent.Read _, ScriptEvent.Wrote _ -> WORK;
            case ScriptEvent.Began _, ScriptEvent.Ended _, ScriptEvent.Kept _ -> SCRIPT;
        };
    }

    private static EventKind of(ThreadEvent event) {
        return switch (event) {
            case ThreadEvent.Ended ended -> ended.fault() == null ? THREADS : TROUBLE;
            case ThreadEvent.InterruptSent _ -> CONTROL;
            case ThreadEvent.Started _, ThreadEvent.SleepBegan _, ThreadEvent.SleepEnded _,
                    ThreadEvent.JoinBegan _, ThreadEvent.JoinEnded _, ThreadEvent.UntilBegan _,
                    ThreadEvent.UntilEnded _, ThreadEvent.Reached _, ThreadEvent.Stated _ ->
                THREADS;
        };
    }

    private static EventKind of(PoolEvent event) {
        return switch (event) {
            case PoolEvent.TaskQueued _, PoolEvent.TaskTaken _, PoolEvent.TaskSucceeded _ -> WORK;
            case PoolEvent.TaskRefused _, PoolEvent.TaskFailed _, PoolEvent.TaskUnmarked _ -> TROUBLE;
            case PoolEvent.Made _, PoolEvent.Stated _, PoolEvent.TasksReturned _, PoolEvent.WorkerAdded _,
                    PoolEvent.WorkerLeft _, PoolEvent.Resized _, PoolEvent.CapacityChanged _, PoolEvent.ShutdownBegan _,
                    PoolEvent.Terminated _ ->
                CONTROL;
        };
    }

    private static EventKind of(CacheEvent event) {
        return switch (event) {
            case CacheEvent.Hit _, CacheEvent.Missed _, CacheEvent.Entered _, CacheEvent.Left _,
                    CacheEvent.ComputeBegan _, CacheEvent.ComputeEnded _ ->
                WORK;
            case CacheEvent.ComputeFailed _, CacheEvent.Refused _ -> TROUBLE;
            case CacheEvent.Made _, CacheEvent.Stated _, CacheEvent.Invalidated _, CacheEvent.Cleared _ -> CONTROL;
        };
    }

    private static EventKind of(BarrierEvent event) {
        return switch (event) {
            case BarrierEvent.Arrived _, BarrierEvent.ActionBegan _, BarrierEvent.Tripped _,
                    BarrierEvent.Passed _ -> WORK;
            case BarrierEvent.ActionEnded ended -> ended.fault() == null ? WORK : TROUBLE;
            case BarrierEvent.Broke _, BarrierEvent.LeftBroken _, BarrierEvent.TurnedAway _ -> TROUBLE;
            case BarrierEvent.Made _, BarrierEvent.Stated _, BarrierEvent.Reset _ -> CONTROL;
        };
    }
}

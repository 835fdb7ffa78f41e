package dev.lockstep.session;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.ThreadEvent;

/// Which kind an event is of.
final class Kinds {

    private Kinds() {}

    static Kind of(Event event) {
        return switch (event) {
            case ThreadEvent thread -> of(thread);
            case LockEvent _ -> Kind.LOCKS;
            case PoolEvent pool -> of(pool);
            case CacheEvent cache -> of(cache);
            case BarrierEvent barrier -> of(barrier);
        };
    }

    private static Kind of(ThreadEvent event) {
        return switch (event) {
            case ThreadEvent.Ended ended -> ended.fault() == null ? Kind.THREADS : Kind.TROUBLE;
            case ThreadEvent.InterruptSent _ -> Kind.CONTROL;
            case ThreadEvent.Started _,
                    ThreadEvent.SleepBegan _,
                    ThreadEvent.SleepEnded _,
                    ThreadEvent.JoinBegan _,
                    ThreadEvent.JoinEnded _,
                    ThreadEvent.Stated _ -> Kind.THREADS;
        };
    }

    private static Kind of(PoolEvent event) {
        return switch (event) {
            case PoolEvent.TaskQueued _, PoolEvent.TaskTaken _, PoolEvent.TaskSucceeded _ -> Kind.WORK;
            case PoolEvent.TaskRefused _, PoolEvent.TaskFailed _ -> Kind.TROUBLE;
            case PoolEvent.Stated _,
                    PoolEvent.TasksReturned _,
                    PoolEvent.WorkerAdded _,
                    PoolEvent.WorkerLeft _,
                    PoolEvent.Resized _,
                    PoolEvent.CapacityChanged _,
                    PoolEvent.ShutdownBegan _,
                    PoolEvent.Terminated _ -> Kind.CONTROL;
        };
    }

    private static Kind of(CacheEvent event) {
        return switch (event) {
            case CacheEvent.Hit _,
                    CacheEvent.Missed _,
                    CacheEvent.Entered _,
                    CacheEvent.Left _,
                    CacheEvent.ComputeBegan _,
                    CacheEvent.ComputeEnded _ -> Kind.WORK;
            case CacheEvent.ComputeFailed _, CacheEvent.Refused _ -> Kind.TROUBLE;
            case CacheEvent.Stated _, CacheEvent.Invalidated _, CacheEvent.Cleared _ -> Kind.CONTROL;
        };
    }

    private static Kind of(BarrierEvent event) {
        return switch (event) {
            case BarrierEvent.Arrived _,
                    BarrierEvent.ActionBegan _,
                    BarrierEvent.Tripped _,
                    BarrierEvent.Passed _ -> Kind.WORK;
            case BarrierEvent.ActionEnded ended -> ended.fault() == null ? Kind.WORK : Kind.TROUBLE;
            case BarrierEvent.Broke _, BarrierEvent.LeftBroken _, BarrierEvent.TurnedAway _ -> Kind.TROUBLE;
            case BarrierEvent.Stated _, BarrierEvent.Reset _ -> Kind.CONTROL;
        };
    }
}

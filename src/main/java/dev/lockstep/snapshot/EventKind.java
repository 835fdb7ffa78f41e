package dev.lockstep.snapshot;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.ThreadEvent;

/// What kind of thing an event tells, for a filter.
public enum EventKind {
    THREADS("threads"),
    LOCKS("locks"),
    POOL("pool"),
    CACHE("cache"),
    BARRIER("barrier"),
    /// Whatever went wrong, of any of the others.
    FAILURES("failures");

    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    /// The word on the filter.
    public String word() {
        return word;
    }

    /// Whether an event is of this kind; one that tells a failure is of two.
    public boolean holds(Event event) {
        return this == FAILURES ? isFailure(event) : this == of(event);
    }

    /// The kind by its subject; never [#FAILURES].
    public static EventKind of(Event event) {
        return switch (event) {
            case ThreadEvent _ -> THREADS;
            case LockEvent _ -> LOCKS;
            case PoolEvent _ -> POOL;
            case CacheEvent _ -> CACHE;
            case BarrierEvent _ -> BARRIER;
        };
    }

    /// Whether the event tells that something threw, broke or was refused.
    public static boolean isFailure(Event event) {
        return switch (event) {
            case ThreadEvent.Ended(var fault) -> fault != null;
            case BarrierEvent.ActionEnded(_, _, var fault) -> fault != null;
            case PoolEvent.TaskFailed _, PoolEvent.TaskRefused _ -> true;
            case CacheEvent.ComputeFailed _, CacheEvent.Refused _ -> true;
            case BarrierEvent.Broke _, BarrierEvent.LeftBroken _, BarrierEvent.TurnedAway _ -> true;
            case ThreadEvent _, LockEvent _, PoolEvent _, CacheEvent _, BarrierEvent _ -> false;
        };
    }
}

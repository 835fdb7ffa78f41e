package dev.lockstep.trace.file;

import dev.lockstep.event.EngineEvent;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.trace.TraceStep;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks, step by step, for events that contradict each other: it follows their numbers, the clock, the living threads
/// and the holders of locks. Events of engines are not judged: a flawed engine's are as true as a sound one's.
///
/// On real threads events may have been dropped, and threads may take part that were not started by the run; after the
/// first gap only numbers are checked. The same holds for a recording that began while threads ran: its step 0 states,
/// one after another, the threads and engines as they were then, without the events before.
final class ConsistencyCheck {

    private final boolean simulated;
    private final Map<String, Integer> permits = new HashMap<>();
    private final Map<LockId, ThreadId> holders = new HashMap<>();
    private final Map<ThreadId, LockEvent.AwaitBegan> waiting = new HashMap<>();
    private final Set<ThreadId> alive = new HashSet<>();
    private final Set<ThreadId> ended = new HashSet<>();
    private long sequence;
    private long nanos;
    private boolean complete = true;

    ConsistencyCheck(boolean simulated) {
        this.simulated = simulated;
    }

    /// The first contradiction in the step, or between it and earlier steps; null where there is none.
    @Nullable String in(TraceStep step) {
        if (simulated && step.number() > 0 && !step.enabled().contains(step.chosen())) {
            return "\"" + step.chosen() + "\" was chosen, which is not among " + step.enabled();
        }
        complete &= simulated || step.number() > 0 || step.events().isEmpty();
        for (RecordedEvent recorded : step.events()) {
            String wrong = numbers(recorded);
            if (wrong == null && complete) {
                wrong = events(recorded, step.number());
            }
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private @Nullable String numbers(RecordedEvent recorded) {
        long expected = sequence + 1;
        long found = recorded.sequence();
        if (found < expected || (simulated && found > expected)) {
            return "event " + found + " follows event " + sequence;
        }
        if (simulated && recorded.nanos() < nanos) {
            return "the clock goes back from " + nanos + " to " + recorded.nanos();
        }
        complete &= found == expected;
        sequence = found;
        nanos = recorded.nanos();
        return null;
    }

    private @Nullable String events(RecordedEvent recorded, int step) {
        ThreadId who = recorded.thread();
        boolean begins = recorded.event() instanceof ThreadEvent.Started;
        if (ended.contains(who)) {
            return who + " acts after its end";
        }
        // Events before the first choice are recorded by the set-up, which is no thread of the run.
        if (simulated && step > 0 && !begins && !alive.contains(who)) {
            return who + " acts, and was never started";
        }
        return switch (recorded.event()) {
            case ThreadEvent event -> thread(who, event);
            case LockEvent event -> lock(who, event);
            case SemaphoreEvent event -> semaphore(who, event);
            case EngineEvent _, ScriptEvent _ -> null;
        };
    }

    private @Nullable String thread(ThreadId who, ThreadEvent event) {
        return switch (event) {
            case ThreadEvent.Started _ -> alive.add(who) ? null : who + " is started a second time";
            case ThreadEvent.Ended _ -> {
                alive.remove(who);
                ended.add(who);
                yield null;
            }
            case ThreadEvent.SleepBegan _, ThreadEvent.SleepEnded _, ThreadEvent.JoinBegan _,
                    ThreadEvent.JoinEnded _, ThreadEvent.UntilBegan _, ThreadEvent.UntilEnded _,
                    ThreadEvent.InterruptSent _, ThreadEvent.Reached _, ThreadEvent.Stated _ ->
                null;
        };
    }

    private @Nullable String lock(ThreadId who, LockEvent event) {
        LockId lock = event.lock();
        return switch (event) {
            case LockEvent.Blocked _, LockEvent.GaveUp _ -> null;
            case LockEvent.Acquired _ -> take(who, lock);
            case LockEvent.Released _ -> holders.remove(lock, who) ? null : notHeld(who, "releases", lock);
            case LockEvent.AwaitBegan began -> {
                waiting.put(who, began);
                yield holders.remove(lock, who) ? null : notHeld(who, "waits with", lock);
            }
            case LockEvent.AwaitEnded(var condition, _) -> {
                LockEvent.AwaitBegan began = waiting.remove(who);
                yield began == null || !began.condition().equals(condition)
                        ? who + " leaves the condition " + condition + ", at which it did not wait"
                        : take(who, lock);
            }
            case LockEvent.Signalled _ -> who.equals(holders.get(lock)) ? null : notHeld(who, "signals with", lock);
        };
    }

    private @Nullable String semaphore(ThreadId who, SemaphoreEvent event) {
        return switch (event) {
            case SemaphoreEvent.Made(var semaphore, int count) ->
                permits.putIfAbsent(semaphore, count) == null
                        ? null
                        : "the semaphore " + semaphore + " is made a second time";
            case SemaphoreEvent.Acquired(var semaphore, int left) -> permits(who + " takes", semaphore, -1, left);
            case SemaphoreEvent.Released(var semaphore, int count) -> permits(who + " gives back", semaphore, 1, count);
            case SemaphoreEvent.Blocked _, SemaphoreEvent.GaveUp _ -> null;
        };
    }

    private @Nullable String permits(String does, String semaphore, int by, int count) {
        int before = permits.getOrDefault(semaphore, 0);
        permits.put(semaphore, count);
        return count == before + by && count >= 0
                ? null
                : does + " a permit of " + semaphore + ", which had " + before + " and now has " + count;
    }

    private @Nullable String take(ThreadId who, LockId lock) {
        ThreadId holder = holders.putIfAbsent(lock, who);
        return holder == null ? null : who + " takes the lock " + lock + ", which " + holder + " holds";
    }

    private String notHeld(ThreadId who, String does, LockId lock) {
        ThreadId holder = holders.get(lock);
        return who + " " + does + " the lock " + lock + ", which " + (holder == null ? "nobody" : holder) + " holds";
    }
}

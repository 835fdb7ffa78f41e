package dev.lockstep.trace.file;

import dev.lockstep.event.EngineEvent;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.file.LocalText;
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
    @Nullable LocalText in(TraceStep step) {
        if (simulated && step.number() > 0 && !step.enabled().contains(step.chosen())) {
            return LocalText.of(
                    "\"%s\" was chosen, which is not among %s", "gewählt ist „%s“, was nicht in %s steht",
                    step.chosen(), step.enabled());
        }
        complete &= simulated || step.number() > 0 || step.events().isEmpty();
        for (RecordedEvent recorded : step.events()) {
            LocalText wrong = numbers(recorded);
            if (wrong == null && complete) {
                wrong = events(recorded, step.number());
            }
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private @Nullable LocalText numbers(RecordedEvent recorded) {
        long expected = sequence + 1;
        long found = recorded.sequence();
        if (found < expected || (simulated && found > expected)) {
            return LocalText.of("event %s follows event %s", "Ereignis %s folgt auf Ereignis %s", found, sequence);
        }
        if (simulated && recorded.nanos() < nanos) {
            return LocalText.of(
                    "the clock goes back from %s to %s", "die Uhr geht von %s auf %s zurück",
                    nanos, recorded.nanos());
        }
        complete &= found == expected;
        sequence = found;
        nanos = recorded.nanos();
        return null;
    }

    private @Nullable LocalText events(RecordedEvent recorded, int step) {
        ThreadId who = recorded.thread();
        boolean begins = recorded.event() instanceof ThreadEvent.Started;
        if (ended.contains(who)) {
            return LocalText.of("%s acts after its end", "%s handelt nach dem eigenen Ende", who);
        }
        // Events before the first choice are recorded by the set-up, which is no thread of the run.
        if (simulated && step > 0 && !begins && !alive.contains(who)) {
            return LocalText.of("%s acts, and was never started", "%s handelt und wurde nie gestartet", who);
        }
        return switch (recorded.event()) {
            case ThreadEvent event -> thread(who, event);
            case LockEvent event -> lock(who, event);
            case SemaphoreEvent event -> semaphore(who, event);
            case EngineEvent _, ScriptEvent _ -> null;
        };
    }

    private @Nullable LocalText thread(ThreadId who, ThreadEvent event) {
        return switch (event) {
            case ThreadEvent.Started _ ->
                alive.add(who)
                        ? null
                        : LocalText.of("%s is started a second time", "%s wird ein zweites Mal gestartet", who);
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

    private @Nullable LocalText lock(ThreadId who, LockEvent event) {
        LockId lock = event.lock();
        return switch (event) {
            case LockEvent.Blocked _, LockEvent.GaveUp _ -> null;
            case LockEvent.Acquired _ -> take(who, lock);
            case LockEvent.Released _ -> holders.remove(lock, who) ? null : notHeld(Use.RELEASES, who, lock);
            case LockEvent.AwaitBegan began -> {
                waiting.put(who, began);
                yield holders.remove(lock, who) ? null : notHeld(Use.WAITS, who, lock);
            }
            case LockEvent.AwaitEnded(var condition, _) -> {
                LockEvent.AwaitBegan began = waiting.remove(who);
                yield began == null || !began.condition().equals(condition)
                        ? LocalText.of(
                                "%s leaves the condition %s, at which it did not wait",
                                "%s verlässt die Bedingung %s und wartete dort nicht", who, condition)
                        : take(who, lock);
            }
            case LockEvent.Signalled _ -> who.equals(holders.get(lock)) ? null : notHeld(Use.SIGNALS, who, lock);
        };
    }

    private @Nullable LocalText semaphore(ThreadId who, SemaphoreEvent event) {
        return switch (event) {
            case SemaphoreEvent.Made(var semaphore, int count) ->
                permits.putIfAbsent(semaphore, count) == null
                        ? null
                        : LocalText.of(
                                "the semaphore %s is made a second time",
                                "der Semaphor %s entsteht ein zweites Mal", semaphore);
            case SemaphoreEvent.Acquired(var semaphore, int left) -> permits(who, semaphore, -1, left);
            case SemaphoreEvent.Released(var semaphore, int count) -> permits(who, semaphore, 1, count);
            case SemaphoreEvent.Blocked _, SemaphoreEvent.GaveUp _ -> null;
        };
    }

    private @Nullable LocalText permits(ThreadId who, String semaphore, int by, int count) {
        int before = permits.getOrDefault(semaphore, 0);
        permits.put(semaphore, count);
        return count == before + by && count >= 0
                ? null
                : LocalText.of(
                        by < 0
                                ? "%s takes a permit of %s, which had %s and now has %s"
                                : "%s gives back a permit of %s, which had %s and now has %s",
                        by < 0
                                ? "%s nimmt eine Erlaubnis von %s, der %s hatte und jetzt %s hat"
                                : "%s gibt eine Erlaubnis an %s zurück, der %s hatte und jetzt %s hat",
                        who, semaphore, before, count);
    }

    private @Nullable LocalText take(ThreadId who, LockId lock) {
        ThreadId holder = holders.putIfAbsent(lock, who);
        return holder == null
                ? null
                : LocalText.of(
                        "%s takes the lock %s, which %s holds", "%s nimmt das Schloss %s, das %s hält",
                        who, lock, holder);
    }

    /// What only the holder of a lock can do with it.
    private enum Use {
        RELEASES, WAITS, SIGNALS
    }

    private LocalText notHeld(Use use, ThreadId who, LockId lock) {
        ThreadId holder = holders.get(lock);
        Object named = holder == null ? LocalText.of("nobody", "niemand") : holder;
        return switch (use) {
            case RELEASES ->
                LocalText.of(
                        "%s releases the lock %s, which %s holds", "%s gibt das Schloss %s frei, das %s hält",
                        who, lock, named);
            case WAITS ->
                LocalText.of(
                        "%s waits with the lock %s, which %s holds", "%s wartet mit dem Schloss %s, das %s hält",
                        who, lock, named);
            case SIGNALS ->
                LocalText.of(
                        "%s signals with the lock %s, which %s holds",
                        "%s signalisiert mit dem Schloss %s, das %s hält", who, lock, named);
        };
    }
}

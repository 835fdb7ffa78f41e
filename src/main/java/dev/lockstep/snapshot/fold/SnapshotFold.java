package dev.lockstep.snapshot.fold;

import dev.lockstep.snapshot.CacheView;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.CodePosition;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Locals;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.VariableView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pcollections.PMap;
import org.pcollections.PVector;

/// The one pure function from a snapshot and an event to the snapshot after it.
///
/// Events come in the order of their numbers. Where numbers are missing, events were dropped: the fold goes on without
/// them, notes the gap, and is certain of a thread or an engine again once that has been stated afresh. It never throws
/// because of missing events.
public final class SnapshotFold {

    private SnapshotFold() {}

    /// The snapshot after `recorded`, given the one before it. `before` is unchanged. The cost grows with the logarithm
    /// of the snapshot's size, except for statements and for events that empty a whole engine.
    public static Snapshot fold(Snapshot before, RecordedEvent recorded) {
        SnapshotBuilder draft = new SnapshotBuilder(before, recorded);
        switch (recorded.event()) {
            case ThreadEvent event -> ThreadFold.fold(draft, event);
            case LockEvent event -> LockFold.fold(draft, event);
            case SemaphoreEvent event -> SemaphoreFold.fold(draft, event);
            case PoolEvent event -> PoolFold.fold(draft, event);
            case CacheEvent event -> CacheFold.fold(draft, event);
            case BarrierEvent event -> BarrierFold.fold(draft, event);
            case ScriptEvent event -> ScriptFold.fold(draft, event);
        }
        return draft.done();
    }

    /// The state before the first event, where it is known what the run is about: a lock that no thread has come to is
    /// free, and a key that nobody has asked for is empty. So they have their places before the first step that touches
    /// them.
    ///
    /// @param conditions those of these locks
    /// @param keys by cache, in the order in which they are to be shown
    public static Snapshot beginning(
            List<LockId> locks, List<ConditionId> conditions, Map<EngineId, List<String>> keys) {
        PMap<LockId, LockView> free = Snapshot.EMPTY.locks();
        for (LockId lock : locks) {
            LockView view = LockView.free(lock);
            for (ConditionId condition : conditions) {
                view = condition.lock().equals(lock) ? view.knowing(condition.name()) : view;
            }
            free = free.plus(lock, view);
        }
        PMap<EngineId, CacheView> caches = Snapshot.EMPTY.caches();
        for (Map.Entry<EngineId, List<String>> cache : keys.entrySet()) {
            caches = caches.plus(cache.getKey(), CacheFold.unseen(cache.getKey(), cache.getValue()));
        }
        Snapshot empty = Snapshot.EMPTY;
        return new Snapshot(
                empty.sequence(), empty.nanos(), empty.threads(), free, empty.pools(), caches, empty.barriers(),
                empty.variables(), empty.semaphores(), empty.step(), empty.ended(), empty.gapAt(), empty.missing());
    }

    /// The snapshot with exactly these choices: the enabledness of every thread is known. `before` is unchanged.
    ///
    /// @param choices in the form of schedules; none where the run is over
    public static Snapshot choosing(Snapshot before, List<String> choices) {
        Map<ThreadId, Enabledness> going = Enabledness.of(choices);
        PMap<ThreadId, ThreadView> threads = before.threads();
        for (ThreadView thread : before.threads().values()) {
            Enabledness next = Enabledness.of(before, thread, going);
            if (thread.standing().going() != next) {
                threads = threads.plus(thread.id(), thread.standing(thread.standing().going(next)));
            }
        }
        return before.with(threads);
    }

    /// Forgets every thread that has not been stated since the last gap. Call it when the statements of all living
    /// threads have been folded: a thread not among them ended unseen. `before` is unchanged.
    public static Snapshot forgetUncertainThreads(Snapshot before) {
        PMap<LockId, LockView> locks = before.locks();
        PMap<String, SemaphoreView> semaphores = before.semaphores();
        PMap<ThreadId, ThreadView> threads = before.threads();
        PVector<ThreadId> ended = before.ended();
        for (ThreadView thread : before.threads().values()) {
            if (!before.isCertain(thread)) {
                threads = threads.minus(thread.id());
                ended = ended.minus(thread.id());
            }
        }
        for (LockView lock : before.locks().values()) {
            locks = locks.plus(lock.id(), lock.among(threads.keySet()));
        }
        for (SemaphoreView semaphore : before.semaphores().values()) {
            semaphores = semaphores.plus(semaphore.name(), semaphore.among(threads.keySet()));
        }
        return new Snapshot(
                before.sequence(),
                before.nanos(),
                threads,
                locks,
                before.pools(),
                before.caches(),
                before.barriers(),
                before.variables(),
                semaphores,
                before.step(),
                ended,
                before.gapAt(),
                before.missing());
    }

    /// Folds a script's events.
    private static final class ScriptFold {

        /// More results of one thread than this are not kept: people read them.
        private static final int MOST_RESULTS = 20;

        private ScriptFold() {}

        static void fold(SnapshotBuilder draft, ScriptEvent event) {
            ThreadView thread = draft.thread(draft.who);
            switch (event) {
                case ScriptEvent.Began(var operation, int line) ->
                    draft.put(thread.standing(thread.standing().in(operation, line)));
                case ScriptEvent.Ended ended -> draft.put(thread.standing(after(draft, thread.standing(), ended)));
                case ScriptEvent.Read(var variable, var value) ->
                    draft.put(knowing(thread, thread.standing().locals().reading(new Locals.Value(variable, value))));
                case ScriptEvent.Kept(var local, var value) ->
                    draft.put(knowing(thread, thread.standing().locals().keeping(new Locals.Value(local, value))));
                case ScriptEvent.Wrote(var variable, var value) ->
                    draft.variables = draft.variables
                            .plus(variable, new VariableView(variable, value, draft.who, draft.now));
            }
        }

        private static ThreadView knowing(ThreadView thread, Locals locals) {
            return thread.standing(thread.standing().knowing(locals));
        }

        private static CodePosition after(SnapshotBuilder draft, CodePosition standing, ScriptEvent.Ended ended) {
            List<String> results = standing.results();
            if (!ended.result().isEmpty()) {
                List<String> more = new ArrayList<>(
                        results.subList(results.size() < MOST_RESULTS ? 0 : 1, results.size()));
                more.add(result(draft, standing.locals(), ended));
                results = more;
            }
            return standing.done(results);
        }

        /// An update returns the value that it found, which beside the variable is no longer true: such a result is told
        /// with the value that it wrote.
        private static String result(SnapshotBuilder draft, Locals locals, ScriptEvent.Ended ended) {
            return locals.read().stream()
                    .filter(read -> ended.operation().startsWith(read.name() + " = "))
                    .filter(read -> read.value().equals(ended.result()))
                    .map(read -> draft.variables.get(read.name()))
                    .filter(variable -> variable != null && variable.writer().equals(draft.who))
                    .findFirst()
                    .map(variable -> variable.name() + ": " + ended.result() + " → " + variable.value())
                    .orElseGet(() -> ended.operation() + ": " + ended.result());
        }
    }
}

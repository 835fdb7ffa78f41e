package dev.lockstep.session.live;

import dev.lockstep.explain.LoadWords.Parameter;
import dev.lockstep.session.frame.FrameHead;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Event;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.explain.Surroundings;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.live.Act;
import dev.lockstep.scenario.live.Knob;
import dev.lockstep.scenario.live.Scale;
import dev.lockstep.session.control.PendingCommand;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.LiveFrame.FlowMeasure;
import dev.lockstep.session.frame.LiveLanes;
import dev.lockstep.session.frame.RecentEvents;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.fold.SnapshotFold;
import dev.lockstep.snapshot.history.DepthHistory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A worker pool that only exists in events, told one by one, so that a window can be looked at without an engine.
public final class PoolTale {
    private final EngineId pool = new EngineId("pool");
    private final Map<EventKind, List<RecentEvents.Kept>> events = new EnumMap<>(EventKind.class);
    private Snapshot snapshot = Snapshot.EMPTY;
    private long sequence;
    private long frames;
    private long nanos;

    /// Five workers with a queue of twelve, two producers held back.
    public static PoolTale backpressure() {
        PoolTale tale = new PoolTale();
        List<ThreadId> workers = new ArrayList<>();
        for (int worker = 1; worker <= 5; worker++) {
            workers.add(new ThreadId("W" + worker));
        }
        tale.tell(
                "W1", new PoolEvent.Stated(
                        tale.pool, PoolEvent.Phase.OPEN, OptionalInt.of(12), 5, workers, List.of(), Map.of(),
                        PoolEvent.Counts.NONE));
        workers.forEach(worker -> tale.tell(worker.name(), new ThreadEvent.Started(Role.SERVICE)));
        for (String producer : List.of("P1", "P2", "P3")) {
            tale.tell(producer, new ThreadEvent.Started(Role.SCRIPT));
        }
        for (int task = 1; task <= 5; task++) {
            tale.queue(task);
            tale.take("W" + task, task);
        }
        for (int task = 6; task <= 17; task++) {
            tale.queue(task);
        }
        tale.heldBack("P1");
        tale.heldBack("P2");
        return tale;
    }

    public void queue(long task) {
        tell("P3", new PoolEvent.TaskQueued(pool, new TaskId(pool, task)));
    }

    public void take(String worker, long task) {
        tell(worker, new PoolEvent.TaskTaken(pool, new TaskId(pool, task)));
        tell(worker, new ThreadEvent.SleepBegan(400_000_000));
    }

    public void succeed(String worker, long task) {
        tell(worker, new ThreadEvent.SleepEnded(false));
        tell(worker, new PoolEvent.TaskSucceeded(pool, new TaskId(pool, task)));
    }

    public void fail(String worker, long task) {
        tell(worker, new ThreadEvent.SleepEnded(false));
        tell(worker, new PoolEvent.TaskFailed(pool, new TaskId(pool, task), new Fault("Boom", "as planned")));
    }

    private void heldBack(String producer) {
        tell(producer, new LockEvent.Acquired(EngineLocks.queue(pool)));
        tell(producer, new LockEvent.AwaitBegan(new ConditionId(EngineLocks.queue(pool), EngineLocks.NOT_FULL), false));
    }

    public void letGo(String producer) {
        tell(
                producer, new LockEvent.AwaitEnded(
                        new ConditionId(EngineLocks.queue(pool), EngineLocks.NOT_FULL), Wakeup.WOKEN));
        tell(producer, new LockEvent.Released(EngineLocks.queue(pool)));
    }

    public void passes(long millis) {
        nanos += millis * 1_000_000;
    }

    private void tell(String thread, Event event) {
        RecordedEvent recorded = new RecordedEvent(++sequence, nanos, new ThreadId(thread), event);
        snapshot = SnapshotFold.fold(snapshot, recorded);
        events.computeIfAbsent(event instanceof PoolEvent ? EventKind.WORK : EventKind.LOCKS, kind -> new ArrayList<>())
                .add(new RecentEvents.Kept(recorded, Surroundings.UNKNOWN));
    }

    /// The next frame.
    public LiveFrame frame(Scenario scenario, boolean frozen, List<PendingCommand> pending) {
        List<DepthHistory.Point> depth = IntStream.range(0, 50)
                .mapToObj(at -> new DepthHistory.Point(at * 200_000_000L, (int) (6 + 5 * Math.sin(at / 2.0) + at % 3)))
                .toList();
        return new LiveFrame(
                new FrameHead(scenario, 1, ++frames), new LiveFrame.EngineClock(nanos, frozen, 1),
                new LiveFrame.LiveState(
                        snapshot, LiveLanes.NONE, depth, List.of(
                                new FrameFigure("throughput", "throughput", "184 /s", 184),
                                new FrameFigure("queued", "queued", "12 / 12", 12),
                                new FrameFigure("p99", "p99 wait", "27 ms", 27),
                                new FrameFigure("failed", "failed", "31", 31)),
                        new FlowMeasure(190, 186, 184)),
                new LiveFrame.LoadControls(
                        List.of(
                                new Knob(
                                        "workers", Parameter.WORKERS, 1, 64, 1, Scale.LINEAR,
                                        value -> "" + Math.round(value),
                                        5),
                                new Knob(
                                        "arrivals", Parameter.ARRIVALS, 0, 4000, 10, Scale.LOGARITHMIC,
                                        value -> Math.round(value) + " /s", 200)),
                        List.of(
                                new Act("burst", "Submit burst of 50", "Submits 50 tasks at once"),
                                new Act("graceful", "Shut down: finish the queue", "Refuses new tasks"),
                                new Act("now", "Shut down now", "Gives back the queue")),
                        pending, Map.of()),
                new RecentEvents(events), new LiveFrame.Recording(sequence, 0, null), "");
    }
}

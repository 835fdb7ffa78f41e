package dev.lockstep.session.step;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.Recorded;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.live.EngineClock;
import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.Finish;
import dev.lockstep.session.Tape;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.Timeline;
import dev.lockstep.snapshot.WaitsFor;
import dev.lockstep.trace.Recorder;
import dev.lockstep.trace.TraceEnd;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A scenario's program run once on real threads, and judged by the same watch as a stepped run.
///
/// @param report what came of it
/// @param timeline its trace, one event a step, and what was true after each
public record LiveRun(Report report, Timeline timeline) {

    private static final int CAPACITY = 1 << 18;
    private static final long A_MOMENT = Duration.ofMillis(1).toNanos();

    /// Runs the program of `scenario` until every script thread has ended and services are idle, at most for `limit`;
    /// then ends all its threads and waits for them. An interrupt does not shorten it.
    ///
    /// @throws IllegalArgumentException if the scenario has no program
    public static LiveRun of(Scenario scenario, Duration limit) {
        Program program = Bounds.program(scenario);
        Following following = new Following(scenario, program);
        try (LiveRuntime runtime = new LiveRuntime(new EngineClock(), following::record)) {
            Thread outside = Thread.ofPlatform().daemon().name(ThreadId.SET_UP.name()).start(() -> following.setUp(runtime));
            following.awaitEnd(outside, runtime, System.nanoTime() + limit.toNanos());
        }
        return following.judge(limit);
    }

    /// What is known of the run. For one thread, but for [#record] and [#setUp].
    private static final class Following {
        private final Recorder recorder = new Recorder(CAPACITY);
        private final Scenario scenario;
        private final Way way;
        private final Tape tape;
        private @Nullable Recorded failed;
        private final SetUp setUp;
        private boolean ended;
        private Snapshot last = Snapshot.EMPTY;

        Following(Scenario scenario, Program program) {
            this.scenario = scenario;
            this.way = Way.first(program, Tape.header(scenario), Tape.ORIGIN);
            this.tape = new Tape();
            this.setUp = new SetUp(program);
            way.add(Tape.start(List.of()), List.of());
        }

        void record(long nanos, ThreadId thread, Event event) {
            if (!thread.equals(ThreadId.SET_UP) || !(event instanceof LockEvent)) {
                recorder.record(nanos, thread, event);
            }
        }

        void setUp(LiveRuntime runtime) {
            try {
                setUp.accept(runtime);
            } catch (RuntimeException | Error kept) {
                // What went wrong is asked of `setUp`; the end of a run is nothing wrong.
            }
        }

        void awaitEnd(Thread outside, LiveRuntime runtime, long end) {
            int quiet = 0;
            while (quiet < 3 && System.nanoTime() < end) {
                boolean over = !outside.isAlive() && runtime.livingThreads(Role.SCRIPT) == 0;
                int more = recorder.drain(this::saw);
                quiet = over && more == 0 && onlyIdle() ? quiet + 1 : 0;
                LockSupport.parkNanos(A_MOMENT);
            }
            ended = quiet == 3;
            last = way.at(way.last());
        }

        private void saw(Recorded recorded) {
            way.add(tape.step(recorded), List.of());
            if (failed == null && recorded.event() instanceof ThreadEvent.Ended(var fault) && fault != null) {
                failed = recorded;
            }
        }

        private boolean onlyIdle() {
            return way.at(way.last()).threads().values().stream()
                    .allMatch(thread -> thread.sign().isOver() || thread.sign() == ThreadSign.WAITING);
        }

        LiveRun judge(Duration limit) {
            recorder.drain(recorded -> {});
            Finish end = finish(limit);
            if (end.good()) {
                way.judgeEnd();
            }
            Finish finish = Verdicts.of(end, way.propertiesAt(way.last()));
            way.trace().end(new TraceEnd(finish.kind(), finish.message()));
            Report report = new Report(
                    scenario.id(), null, null, way.last(), finish, way.propertiesAt(way.last()), way.endState());
            return new LiveRun(report, way.timeline());
        }

        private Finish finish(Duration limit) {
            String mistake = setUp.mistake();
            if (mistake != null) {
                return new Finish("engine-error", mistake, false);
            }
            if (recorder.dropped() > 0) {
                return new Finish("step-limit", "more happened than could be recorded, so nothing can be said", false);
            }
            Recorded end = failed;
            if (end != null && end.event() instanceof ThreadEvent.Ended(var fault)) {
                return new Finish("thread-failed", end.thread() + " was ended by " + fault, false);
            }
            return ended
                    ? new Finish("finished", "every thread of the program has ended", true)
                    : stuck("the run did not end within " + limit.toMillis() + " ms");
        }

        /// What the threads looked like when patience was over. On real threads nobody can say for sure that nothing more
        /// would have come.
        private Finish stuck(String late) {
            List<List<ThreadId>> cycles = WaitsFor.of(last).cycles();
            List<String> waiting = last.threads().values().stream()
                    .filter(thread -> !thread.sign().isOver() && thread.role() == Role.SCRIPT)
                    .filter(thread -> thread.sign().isStuck())
                    .map(ThreadView::id)
                    .map(ThreadId::name)
                    .toList();
            long living = last.threads().values().stream()
                    .filter(thread -> !thread.sign().isOver() && thread.role() == Role.SCRIPT)
                    .count();
            if (!cycles.isEmpty()) {
                List<String> names = cycles.getFirst().stream().map(ThreadId::name).toList();
                return new Finish("deadlock", late + ": " + String.join(" → ", names) + " → " + names.getFirst(), false);
            }
            return waiting.size() == living && living > 0
                    ? new Finish("waits-forever", late + ": " + String.join(", ", waiting) + " cannot go on", false)
                    : new Finish("step-limit", late, false);
        }
    }
}

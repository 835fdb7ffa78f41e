package dev.lockstep.session.headless;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.StepOperation.ConditionVerb;
import dev.lockstep.event.StepOperation.LockVerb;
import dev.lockstep.event.StepOperation.SemaphoreVerb;
import dev.lockstep.event.StepOperation.ThreadVerb;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.live.EngineClock;
import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.PropertyState.Held;
import dev.lockstep.session.frame.ReportedOutcome;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.session.history.ProgramSetUp;
import dev.lockstep.session.history.RunBounds;
import dev.lockstep.session.history.RunFailure;
import dev.lockstep.session.history.RunFailure.Wait;
import dev.lockstep.session.live.TraceWriter;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WaitEdge;
import dev.lockstep.snapshot.WaitsFor;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.Recorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A scenario's program run once on real threads, and judged by the same watch as a stepped run.
///
/// @param report its outcome and failures
/// @param timeline its trace, one event a step, and the snapshot after each
public record LiveRun(RunReport report, Timeline timeline) {

    private static final int CAPACITY = 1 << 18;
    private static final long A_MOMENT = Duration.ofMillis(1).toNanos();

    /// Runs the program of `scenario` until every script thread has ended and services are idle, at most for `limit`;
    /// then ends all its threads and waits for them. An interrupt does not shorten it.
    ///
    /// @throws IllegalArgumentException if the scenario has no program
    /// @throws VirtualMachineError if one of its threads ran out of memory or stack, which says nothing of the program
    public static LiveRun of(Scenario scenario, Duration limit) {
        Program program = RunBounds.program(scenario);
        Following following = new Following(scenario, program);
        VirtualMachineError machine;
        try (LiveRuntime runtime = new LiveRuntime(new EngineClock(), following::record)) {
            Thread outside = Thread.ofPlatform().daemon().name(ThreadId.SET_UP.name())
                    .start(() -> following.setUp(runtime));
            following.awaitEnd(outside, runtime, System.nanoTime() + limit.toNanos());
            machine = following.machineFailure(runtime);
        }
        if (machine != null) {
            throw machine;
        }
        return following.judge(limit);
    }

    /// The run so far. For one thread, but for [#record] and [#setUp].
    private static final class Following {
        private final Recorder recorder = new Recorder(CAPACITY);
        private final Scenario scenario;
        private final BranchHistory branch;
        private final TraceWriter writer;
        private final List<RunFailure> failures = new ArrayList<>();
        private final ProgramSetUp setUp;
        private volatile @Nullable VirtualMachineError setUpFailure;
        private boolean ended;
        private Snapshot last = Snapshot.EMPTY;

        Following(Scenario scenario, Program program) {
            this.scenario = scenario;
            this.branch = BranchHistory.first(program, TraceWriter.header(scenario));
            this.writer = new TraceWriter();
            this.setUp = new ProgramSetUp(program);
            branch.add(TraceWriter.start(List.of()), List.of());
        }

        void record(long nanos, ThreadId thread, Event event) {
            if (!thread.equals(ThreadId.SET_UP) || !(event instanceof LockEvent)) {
                recorder.record(nanos, thread, event);
            }
        }

        void setUp(LiveRuntime runtime) {
            try {
                setUp.accept(runtime);
            } catch (VirtualMachineError machine) {
                setUpFailure = machine;
            } catch (RuntimeException | Error kept) {
                // `setUp` keeps the mistake; the error that ends a run is none.
            }
        }

        @Nullable VirtualMachineError machineFailure(LiveRuntime runtime) {
            VirtualMachineError first = setUpFailure;
            return first == null ? runtime.machineFailure() : first;
        }

        void awaitEnd(Thread outside, LiveRuntime runtime, long end) {
            int quiet = 0;
            while (quiet < 3 && System.nanoTime() < end && machineFailure(runtime) == null) {
                boolean over = !outside.isAlive() && runtime.livingThreads(Role.SCRIPT) == 0;
                int more = recorder.drain(this::saw);
                quiet = over && more == 0 && branch.servicesAreIdle() ? quiet + 1 : 0;
                LockSupport.parkNanos(A_MOMENT);
            }
            ended = quiet == 3;
            last = branch.at(branch.last());
        }

        private void saw(RecordedEvent recorded) {
            branch.add(writer.step(recorded), List.of());
            if (recorded.event() instanceof ThreadEvent.Ended(var fault) && fault != null) {
                String message = Spoken.language().endedBy(recorded.thread(), fault);
                failures.add(failure(OutcomeKind.THREAD_FAILED, message, List.of()));
            }
        }

        LiveRun judge(Duration limit) {
            recorder.drain(recorded -> {});
            boolean whole = recorder.dropped() == 0;
            branch.judgeEnd(ended && whole);
            List<PropertyState> properties = branch.propertiesAt(branch.last());
            if (whole) {
                failures.addAll(branch.failures());
            } else {
                // A lost event may have broken any property, and a property that seems broken may seem so for the loss.
                properties = properties.stream().map(Following::unjudged).toList();
            }
            String mistake = setUp.mistake();
            if (mistake != null) {
                failures.addFirst(failure(OutcomeKind.ENGINE_ERROR, mistake, List.of()));
            } else if (!ended && whole) {
                stuck(limit.toMillis());
            }
            RunEnd finish = finish(whole, limit.toMillis());
            failures.sort(Comparator.comparingInt(RunFailure::step));
            branch.trace().end(finish.traced());
            RunReport report = new RunReport(
                    scenario.id(), null, null, branch.last(), finish, failures, properties, branch.endState());
            return new LiveRun(report, branch.timeline());
        }

        private static PropertyState unjudged(PropertyState property) {
            return new PropertyState(property.name(), Held.OPEN, false, Spoken.language().lost());
        }

        private RunFailure failure(OutcomeKind kind, String message, List<Wait> waits) {
            return new RunFailure(new ReportedOutcome.Described(kind, message), branch.last(), waits);
        }

        /// A property that broke is how the run ended, unless something worse stopped it.
        private RunEnd finish(boolean whole, long millis) {
            return Stream.concat(
                    failures.stream().filter(failure -> failure.property() == null),
                    failures.stream().filter(failure -> failure.property() != null))
                    .findFirst()
                    .map(failure -> new RunEnd(failure.outcome()))
                    .orElseGet(
                            () -> !whole
                                    ? RunEnd.described(OutcomeKind.STEP_LIMIT, Spoken.language().lostEnd())
                                    : ended
                                            ? RunEnd.of(finished())
                                            : RunEnd.described(OutcomeKind.STEP_LIMIT, Spoken.language().late(millis)));
        }

        private Outcome.Finished finished() {
            List<Outcome.Stuck> idle = WaitsFor.of(last).edges().stream()
                    .map(
                            edge -> new Outcome.Stuck(
                                    edge.waiter(), operation(edge.over()), "",
                                    edge.holders().isEmpty() ? null : edge.holders().getFirst(), false))
                    .toList();
            return new Outcome.Finished(idle, List.of());
        }

        /// How the threads stood when the limit passed. On real threads it is never certain that no more events would
        /// have come.
        private void stuck(long millis) {
            WaitsFor graph = WaitsFor.of(last);
            for (List<ThreadId> cycle : graph.cycles()) {
                String message = Spoken.language().lateByCycle(millis, cycle);
                failures.add(failure(OutcomeKind.DEADLOCK, message, waits(graph, cycle, true)));
            }
            List<ThreadView> living = last.threads().values().stream()
                    .filter(thread -> !thread.sign().isOver() && thread.role() == Role.SCRIPT)
                    .toList();
            List<ThreadId> waiting = living.stream()
                    .map(ThreadView::id)
                    .filter(thread -> graph.cycleOf(thread).isEmpty())
                    .toList();
            if (!waiting.isEmpty() && living.stream().allMatch(thread -> thread.sign().isStuck())) {
                String message = Spoken.language().lateByWaits(millis, waiting);
                failures.add(failure(OutcomeKind.WAITS_FOREVER, message, waits(graph, waiting, false)));
            }
        }

        private static List<Wait> waits(WaitsFor graph, List<ThreadId> threads, boolean deadlock) {
            return graph.edges().stream()
                    .filter(edge -> threads.contains(edge.waiter()))
                    .map(edge -> wait(edge, deadlock))
                    .toList();
        }

        /// The operation at which the waiting thread stands.
        private static StepOperation operation(WaitEdge.Over over) {
            return switch (over) {
                case WaitEdge.OverLock(var lock) -> new StepOperation.OfLock(LockVerb.ACQUIRE, lock);
                case WaitEdge.OverCondition(var condition, boolean _) ->
                    new StepOperation.OfCondition(ConditionVerb.LEAVE, condition);
                case WaitEdge.OverWakeUp(var condition, boolean _) ->
                    new StepOperation.OfCondition(ConditionVerb.LEAVE, condition);
                case WaitEdge.OverSemaphore(var semaphore, boolean _) ->
                    new StepOperation.OfSemaphore(SemaphoreVerb.ACQUIRE, semaphore);
                case WaitEdge.OverPredicate(var predicate, boolean _) -> new StepOperation.WaitUntil(predicate);
                case WaitEdge.OverThread(var target) -> new StepOperation.OfThread(ThreadVerb.JOIN, target);
            };
        }

        private static Wait wait(WaitEdge edge, boolean deadlock) {
            boolean lockAlone = deadlock && edge.over() instanceof WaitEdge.OverLock;
            String what = deadlock && edge.over() instanceof WaitEdge.OverLock(var lock)
                    ? lock.toString()
                    : operation(edge.over()).text();
            String holder = edge.holders().isEmpty() ? null : edge.holders().getFirst().name();
            return new Wait(edge.waiter().name(), what, lockAlone, holder);
        }
    }
}

package dev.lockstep.runtime.stepped;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.Event;
import dev.lockstep.event.EventSink;
import dev.lockstep.event.LockEvent;
import dev.lockstep.runtime.RunBudget;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.stepped.Operation.Acquire;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs one step after another: a thread that reaches its next operation announces it here, chooses the next thread,
/// hands over to it and waits for its own turn.
///
/// When the run is over, its threads unwind one after another, each starting the next as it ends, so that not even
/// `finally` blocks ever run at the same time.
final class Stepper {

    private final Strategy strategy;
    private final RunSettings settings;
    private final @Nullable EventSink sink;
    private final VirtualClock clock = new VirtualClock();
    private final ThreadTable threads = new ThreadTable();
    private final RunVerdict verdict = new RunVerdict();
    private final ChoicePoint point;
    private final LivelockDetector livelocks = new LivelockDetector();
    private final @Nullable EngineStack located;
    private final List<Choice> schedule = new ArrayList<>();
    private final List<SteppedSemaphore> semaphores = new ArrayList<>();
    /// Threads spawned by the set-up that have not reached their first operation; dropped if the run ends before.
    private final ArrayDeque<SteppedThread> unstarted = new ArrayDeque<>();
    private int spuriousLeft;
    private boolean ended;
    private @Nullable Throwable crash;
    /// The thread that sets the run up and waits for its end; not one of the run's threads.
    private @Nullable SteppedThread outside;
    private @Nullable SteppedThread running;
    private @Nullable SteppedThread last;

    Stepper(Strategy strategy, RunSettings settings, @Nullable EventSink sink) {
        this.strategy = strategy;
        this.settings = settings;
        this.sink = sink;
        this.spuriousLeft = settings.spuriousWakeups();
        this.point = new ChoicePoint(verdict.failures(), semaphores, allowsSpuriousWakeups());
        this.located = settings.locating() && sink != null ? new EngineStack() : null;
    }

    VirtualClock clock() {
        return clock;
    }

    ThreadTable roster() {
        return threads;
    }

    RunVerdict verdict() {
        return verdict;
    }

    boolean isEnded() {
        return ended;
    }

    /// The step under way changes something that another thread, or the same one later, may see.
    void changed() {
        livelocks.changed(schedule.size());
    }

    void add(SteppedSemaphore semaphore) {
        semaphores.add(semaphore);
    }

    /// Whether requesting a lock is a step of its own.
    boolean isRequesting() {
        return settings.requesting();
    }

    boolean allowsSpuriousWakeups() {
        return settings.spuriousWakeups() > 0;
    }

    int spuriousLeft() {
        return spuriousLeft;
    }

    void wokeSpuriously() {
        changed();
        spuriousLeft--;
    }

    /// The calling thread, also while the run is being ended.
    SteppedThread self() {
        SteppedThread self = running;
        if (self == null || self.carrier() != Thread.currentThread()) {
            throw new IllegalStateException("only the threads of a run may call its runtime, and only while it runs");
        }
        return self;
    }

    /// The calling thread.
    ///
    /// @throws RunEnded if the run is over
    SteppedThread caller() {
        SteppedThread self = self();
        if (ended) {
            throw new RunEnded();
        }
        return self;
    }

    /// The calling thread has reached `operation`; returns when it has been chosen to run it. The alternative is in
    /// [SteppedThread#chosen()].
    SteppedThread step(Operation operation) {
        SteppedThread self = caller();
        if (self == outside) {
            chooseAlone(self, operation);
            return self;
        }
        self.next(operation);
        tellReached(self);
        operation.announced(self);
        SteppedThread starter = self.takeStarter();
        if (starter != null && starter != outside) {
            pause(self, starter);
        } else {
            goOn(self);
        }
        return self;
    }

    /// Starts the next thread of the set-up or, once all have reached their first operation, chooses.
    private void goOn(SteppedThread self) {
        SteppedThread fresh = unstarted.poll();
        SteppedThread next = fresh == null ? choose() : fresh;
        if (next == null) {
            throw new RunEnded();
        }
        if (next != self) {
            pause(self, next);
        }
    }

    private void pause(SteppedThread self, SteppedThread next) {
        handOver(next);
        self.awaitTurn();
        if (ended) {
            throw new RunEnded();
        }
    }

    /// While a run is set up no other thread runs, and operations are no steps.
    private void chooseAlone(SteppedThread self, Operation operation) {
        point.begin(0, 0, null, threads.alive());
        operation.offer(self, point);
        if (point.size() == 0) {
            throw new IllegalStateException("setting up would wait for ever: " + operation.label());
        }
        operation.announced(self);
        self.chosen(point.choice(0).alternative());
    }

    private void handOver(SteppedThread next) {
        running = next;
        if (next.begins()) {
            threads.add(next);
        }
        next.pass();
    }

    /// Chooses the next step; null where there is none, and the run is over.
    private @Nullable SteppedThread choose() {
        try {
            return chooseOrEnd();
        } catch (Throwable broken) {
            crash(broken);
            return null;
        }
    }

    private @Nullable SteppedThread chooseOrEnd() {
        int step = schedule.size() + 1;
        List<SteppedThread> alive = threads.alive();
        point.begin(step, step - 1 - livelocks.lastChange(), last, alive);
        for (int i = 0; i < alive.size(); i++) {
            SteppedThread thread = alive.get(i);
            thread.next().offer(thread, point);
        }
        if (point.size() == 0) {
            verdict.nothingToDo(threads, List.of());
        } else if (settings.noticingRounds() && livelocks.isRound(point)) {
            verdict.goesRound(threads, livelocks.went(alive), livelocks.lastChange() + 1, step - 1);
        } else if (step > settings.stepLimit()) {
            verdict.ended(new Outcome.StepLimit(settings.stepLimit()));
        } else {
            int index = strategy.choose(point);
            if (index != Strategy.END) {
                return chosen(index);
            }
            if (point.isOnlyChance()) {
                verdict.nothingToDo(threads, List.of());
            } else {
                verdict.ended(new Outcome.ScheduleEnded(step - 1));
            }
            ended = true;
            return null;
        }
        strategy.ended(point);
        ended = true;
        return null;
    }

    private SteppedThread chosen(int index) {
        Choice choice = point.choice(index);
        SteppedThread thread = point.thread(index);
        schedule.add(choice);
        livelocks.chose(thread, choice);
        thread.chosen(choice.alternative());
        last = thread;
        return thread;
    }

    /// Lets a new thread run up to its first operation: now or, while the run is set up, when that is done.
    void start(SteppedThread thread, SteppedThread starter) {
        changed();
        thread.startedBy(starter);
        if (starter == outside) {
            unstarted.add(thread);
        } else {
            pause(starter, thread);
        }
    }

    /// The calling thread has ended, or unwound because the run is over: hands over for the last time.
    void leave(SteppedThread self) {
        changed();
        self.setOver();
        threads.remove(self);
        handOverForGood(ended ? null : choose());
    }

    private void handOverForGood(@Nullable SteppedThread next) {
        if (next == null) {
            next = threads.alive().isEmpty() ? outside : threads.alive().getFirst();
        }
        try {
            handOver(Objects.requireNonNull(next, "outside"));
        } catch (Throwable broken) {
            // For instance no memory to start a thread: the other threads stay parked, but the caller of `run` gets the
            // error.
            crash(broken);
            running = outside;
            Objects.requireNonNull(outside, "outside").pass();
        }
    }

    /// Runs what `setUp` spawns, to the end of every thread. Called once.
    RunResult run(SteppedThread caller, Runnable setUp) {
        if (outside != null) {
            throw new IllegalStateException("a stepped runtime runs once; make another");
        }
        outside = caller;
        running = caller;
        try {
            setUp.run();
        } catch (Throwable broken) {
            crash(broken);
        }
        SteppedThread first = ended ? null : unstarted.poll();
        handOverForGood(ended || first != null ? first : choose());
        caller.awaitTurn();
        rethrowCrash();
        return verdict.result(new Schedule(schedule), clock.now());
    }

    /// The number of steps until now.
    int steps() {
        return schedule.size();
    }

    /// The calling thread ends the run, which is no failure of the program.
    RunEnded stop(RunBudget budget, CodePlace at) {
        SteppedThread self = caller();
        verdict.ended(new Outcome.Stopped(self.id(), budget, at));
        ended = true;
        return new RunEnded();
    }

    /// The run cannot go on, and ends with this.
    void crash(Throwable broken) {
        if (crash == null) {
            crash = broken;
        }
        ended = true;
    }

    private void rethrowCrash() {
        switch (crash) {
            case null -> {}
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case Throwable broken -> throw new IllegalStateException(broken);
        }
    }

    void lookForCycle(SteppedThread thread) {
        verdict.lookForCycle(thread, threads.alive().size(), schedule.size());
    }

    boolean isObserved() {
        return sink != null && !ended;
    }

    void tell(SteppedThread thread, Event event) {
        tell(thread.id(), event);
    }

    private void tell(ThreadId thread, Event event) {
        if (sink == null || ended) {
            return;
        }
        try {
            sink.record(clock.now(), thread, event);
        } catch (RuntimeException | Error broken) {
            crash(broken);
            throw new RunEnded();
        }
    }

    private void tellReached(SteppedThread self) {
        List<CodePlace> told = self.takeNextStandsAt();
        if (located != null && !ended) {
            // Who waits stands where it began to.
            boolean stays = self.ownLine() != null && self.next().kind() == OperationKind.LEAVE;
            if (!stays) {
                self.standsAt(told == null ? located.here() : told);
            }
            tell(self, new ThreadEvent.Reached(self.next().told(), self.standsAt()));
        }
    }

    /// Another thread has replaced the next operation of `waiter`, which has not run.
    void replaced(SteppedThread waiter) {
        if (located != null) {
            tell(waiter, new ThreadEvent.Reached(waiter.next().told(), waiter.standsAt()));
        }
    }

    /// Records that the threads that had come to take `lock` while it was free are now blocked.
    void tellBlockedBefore(SteppedMutex lock) {
        for (SteppedThread thread : threads.alive()) {
            if (thread.next() instanceof Acquire how
                    && how.mutex() == lock
                    && how.kind() == OperationKind.ACQUIRE
                    && lock.holder() != thread
                    && !thread.toldBlocked()) {
                thread.toldBlocked(true);
                tell(thread, new LockEvent.Blocked(lock.id()));
            }
        }
    }

    /// Finds the engine's lines on the stack of the calling thread. Walking costs microseconds, so it is done only
    /// where [RunSettings#locating()] is on.
    private static final class EngineStack {

        private static final String ENGINES = "dev.lockstep.engine.";
        private static final int DEPTH = 8;

        private final StackWalker walker = StackWalker.getInstance();

        /// The lines, innermost first, at most eight; empty where no engine is at work.
        List<CodePlace> here() {
            return walker.walk(EngineStack::places);
        }

        private static List<CodePlace> places(Stream<StackFrame> frames) {
            return frames.filter(frame -> frame.getClassName().startsWith(ENGINES))
                    .map(EngineStack::place)
                    .filter(Objects::nonNull)
                    .limit(DEPTH)
                    .toList();
        }

        /// Null where the class was compiled without line numbers.
        private static @Nullable CodePlace place(StackFrame frame) {
            String file = frame.getFileName();
            if (file == null || frame.getLineNumber() < 1) {
                return null;
            }
            String type = frame.getClassName();
            String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
            return new CodePlace(folder + file, frame.getLineNumber());
        }
    }
}

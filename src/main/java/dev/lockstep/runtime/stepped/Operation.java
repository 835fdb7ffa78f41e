package dev.lockstep.runtime.stepped;

import dev.lockstep.event.StepOperation;
import dev.lockstep.runtime.MemoryPlace;
import dev.lockstep.runtime.SharedValue;
import dev.lockstep.runtime.WaitPredicate;
import dev.lockstep.runtime.stepped.Operation.Acquire;
import dev.lockstep.runtime.stepped.footprint.Access;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A thread's next operation inside the runtime: it offers its choices, and is run by its thread.
sealed interface Operation extends NextOperation {

    @Override
    default StepOperation told() {
        return StepOperations.of(kind(), object(), null);
    }

    /// Adds the choices of `thread`, whose next operation this is; none where it is blocked.
    void offer(SteppedThread thread, ChoicePoint point);

    /// Called once, when `thread` has reached it.
    default void announced(SteppedThread thread) {}

    /// The place of `thread`, whose next operation this is, in a queue, from 0; -1 where it is in none.
    default int place(SteppedThread thread) {
        return -1;
    }

    /// The values that block it, such as `x is 0`; made when it is stuck, empty where its label says enough.
    default String values() {
        return "";
    }

    /// The lock that blocks it until it is released, whatever time or interrupts come; null where there is none.
    default @Nullable SteppedMutex needs() {
        return null;
    }

    /// An operation that is always enabled, with one alternative.
    ///
    /// @param argument the value that it writes or expects, for its text only
    record SimpleOperation(OperationKind kind, Object object, @Nullable Object argument) implements Operation {

        public SimpleOperation(OperationKind kind, Object object) {
            this(kind, object, null);
        }

        @Override
        public void offer(SteppedThread thread, ChoicePoint point) {
            point.prompt(thread, thread.choices().go());
        }

        @Override
        public StepOperation told() {
            return StepOperations.of(kind, object, argument);
        }
    }

    /// Taking a lock, for the first time or again after a wait; one object serves all threads.
    ///
    /// @param kind [OperationKind#ACQUIRE] or [OperationKind#REACQUIRE]
    /// @param interruptible whether an interrupt ends it
    /// @param due when it gives up, or [#NEVER]
    record Acquire(SteppedMutex mutex, OperationKind kind, boolean interruptible, long due) implements Operation {

        static final long NEVER = -1;

        @Override
        public Object object() {
            return mutex.id();
        }

        @Override
        public void offer(SteppedThread thread, ChoicePoint point) {
            if (interruptible && thread.isInterrupted()) {
                point.prompt(thread, thread.choices().cancelled());
            } else if (mutex.isFreeFor(thread)) {
                point.prompt(thread, thread.choices().go());
            } else if (due != NEVER) {
                point.late(thread, thread.choices().timeout(), due);
            }
        }

        @Override
        public void announced(SteppedThread thread) {
            if (!mutex.isFreeFor(thread)) {
                mutex.standsBefore(thread, this);
            }
        }

        @Override
        public boolean isTimed() {
            return due != NEVER;
        }

        @Override
        public boolean isInterruptible() {
            return interruptible;
        }

        @Override
        public int place(SteppedThread thread) {
            return mutex.placeInLine(thread);
        }

        @Override
        public @Nullable SteppedMutex needs() {
            return interruptible || due != NEVER ? null : mutex;
        }
    }

    /// Coming to a lock: standing in its line where it is fair; otherwise a step only where [RunSettings#requesting()].
    ///
    /// @param acquire what the thread has come for
    record LockRequest(Acquire acquire) implements Operation {

        @Override
        public OperationKind kind() {
            return OperationKind.REQUEST;
        }

        @Override
        public Object object() {
            return acquire.object();
        }

        @Override
        public void offer(SteppedThread thread, ChoicePoint point) {
            ThreadChoices choices = thread.choices();
            point.prompt(
                    thread,
                    isFair() && acquire.interruptible() && thread.isInterrupted() ? choices.cancelled() : choices.go());
        }

        @Override
        public boolean isFair() {
            return acquire.mutex().isFair();
        }
    }

    /// Taking a permit of a semaphore. An interrupt that came before ends it, whether or not there is a permit.
    ///
    /// @param due when it gives up, or [#NEVER]
    record AcquirePermit(SteppedSemaphore semaphore, long due) implements Operation {

        static final long NEVER = -1;

        @Override
        public OperationKind kind() {
            return OperationKind.ACQUIRE_PERMIT;
        }

        @Override
        public Object object() {
            return semaphore.id();
        }

        @Override
        public boolean isTimed() {
            return due != NEVER;
        }

        @Override
        public boolean isInterruptible() {
            return true;
        }

        @Override
        public void announced(SteppedThread thread) {
            if (semaphore.peek() == 0) {
                semaphore.standsBefore(thread, this);
            }
        }

        @Override
        public void offer(SteppedThread thread, ChoicePoint point) {
            if (thread.isInterrupted()) {
                point.prompt(thread, thread.choices().cancelled());
            } else if (semaphore.peek() > 0) {
                point.prompt(thread, thread.choices().go());
            } else if (due != NEVER) {
                point.late(thread, thread.choices().timeout(), due);
            }
        }
    }

    /// Releasing the lock to wait. An interrupt that came before ends it while the lock is still held.
    record Await(SteppedCondition condition) implements Operation {

        @Override
        public OperationKind kind() {
            return OperationKind.AWAIT;
        }

        @Override
        public Object object() {
            return condition.id();
        }

        @Override
        public void offer(SteppedThread thread, ChoicePoint point) {
            ThreadChoices choices = thread.choices();
            point.prompt(thread, thread.isInterrupted() ? choices.cancelled() : choices.go());
        }
    }

    /// Waiting on a condition. A signal is not among its choices: the signaller replaces this operation by reacquiring
    /// the lock.
    ///
    /// Once interrupted, its only choice is the interrupt, as on real threads: neither time nor chance wakes it any
    /// more, though a signal still may.
    ///
    /// A service that waits when the last script thread has ended is idle: neither time nor chance wakes it any more,
    /// for no script could be affected, and a run must have an end.
    ///
    /// @param due when it gives up, or [#NEVER]
    record ConditionWait(SteppedCondition condition, long due) implements Operation {

        static final long NEVER = -1;

        @Override
        public OperationKind kind() {
            return OperationKind.LEAVE;
        }

        @Override
        public Object object() {
            return condition.id();
        }

        @Override
        public boolean isTimed() {
            return due != NEVER;
        }

        @Override
        public boolean isInterruptible() {
            return true;
        }

        @Override
        public void offer(SteppedThread thread, ChoicePoint point) {
            if (thread.isInterrupted()) {
                point.prompt(thread, thread.choices().cancelled());
                return;
            }
            if (thread.isLeftAlone()) {
                return;
            }
            if (due != NEVER) {
                point.late(thread, thread.choices().timeout(), due);
            }
            if (condition.maySpuriouslyWake()) {
                point.chance(thread, thread.choices().spurious());
            }
        }

        /// Which waiter is woken is a choice, so the order of arrival matters only where they then queue for a fair
        /// lock.
        @Override
        public int place(SteppedThread thread) {
            return condition.mutex().isFair() ? condition.waiters().indexOf(thread) : -1;
        }
    }

    /// Waits for a thread's end. An interrupt ends it only while the thread lives.
    ///
    /// @param due when it gives up, or [#NEVER]
    record Join(SteppedThread target, long due) implements Operation {

        static final long NEVER = -1;

        @Override
        public OperationKind kind() {
            return OperationKind.JOIN;
        }

        @Override
        public Object object() {
            return target.id();
        }

        @Override
        public void announced(SteppedThread thread) {
            target.tellJoinBegan(thread);
        }

        @Override
        public boolean isTimed() {
            return due != NEVER;
        }

        @Override
        public boolean isInterruptible() {
            return true;
        }

        @Override
        public void offer(SteppedThread thread, ChoicePoint point) {
            if (target.isOver()) {
                point.prompt(thread, thread.choices().go());
            } else if (thread.isInterrupted()) {
                point.prompt(thread, thread.choices().cancelled());
            } else if (due != NEVER) {
                point.late(thread, thread.choices().timeout(), due);
            }
        }
    }

    /// Waking one waiter: where several wait, which one is a choice.
    record SignalOne(SteppedCondition condition) implements Operation {

        @Override
        public OperationKind kind() {
            return OperationKind.SIGNAL;
        }

        @Override
        public Object object() {
            return condition.id();
        }

        @Override
        public void offer(SteppedThread thread, ChoicePoint point) {
            List<SteppedThread> waiters = condition.waiters();
            if (waiters.size() < 2) {
                point.prompt(thread, thread.choices().go());
                return;
            }
            for (SteppedThread waiter : waiters) {
                point.prompt(thread, thread.choices().signal(waiter.id()));
            }
        }
    }

    /// A sleep. It is always enabled, and choosing it lets its time pass; an interrupt that came before ends it
    /// instead.
    ///
    /// @param thread the sleeping thread, and the operation's object: nothing but an interrupt of it conflicts with a
    ///     sleep
    record Sleep(SteppedThread thread, long nanos, long due) implements Operation {

        @Override
        public OperationKind kind() {
            return OperationKind.SLEEP;
        }

        @Override
        public Object object() {
            return thread.id();
        }

        @Override
        public StepOperation told() {
            return new StepOperation.Sleep(nanos);
        }

        @Override
        public void announced(SteppedThread sleeper) {
            sleeper.tellSleepBegan(nanos);
        }

        @Override
        public void offer(SteppedThread sleeper, ChoicePoint point) {
            ThreadChoices choices = sleeper.choices();
            if (sleeper.isInterrupted()) {
                point.prompt(sleeper, choices.cancelled());
            } else if (nanos == 0) {
                point.prompt(sleeper, choices.go());
            } else {
                point.late(sleeper, choices.go(), due);
            }
        }
    }

    /// Waiting until a predicate over shared values holds. It reads all of them in its one step; an interrupt that came
    /// before ends it, even where the predicate holds.
    ///
    /// @param reads all shared values that it reads
    /// @param due when it gives up, or [#NEVER]
    record WaitUntil(WaitPredicate predicate, List<Access> reads, long due) implements Operation {

        static final long NEVER = -1;

        private static final WaitPredicate.Values NOW = new WaitPredicate.Values() {
            @Override
            public <T> T of(SharedValue<T> value) {
                return ((SteppedValue<T>) value).peek();
            }
        };

        public WaitUntil {
            reads = List.copyOf(reads);
        }

        /// @throws IllegalArgumentException if the predicate reads a value that another runtime made
        static WaitUntil of(WaitPredicate predicate, long due, Stepper stepper) {
            return new WaitUntil(
                    predicate,
                    predicate.reads().stream()
                            .map(value -> Access.read(own(value, stepper).id()))
                            .toList(),
                    due);
        }

        private static SteppedValue<?> own(SharedValue<?> value, Stepper stepper) {
            if (value instanceof SteppedValue<?> own && own.stepper() == stepper) {
                return own;
            }
            throw new IllegalArgumentException(value.name() + " was made by another runtime");
        }

        @Override
        public OperationKind kind() {
            return OperationKind.WAIT_UNTIL;
        }

        /// The predicate in words.
        @Override
        public Object object() {
            return predicate.words();
        }

        @Override
        public String values() {
            return predicate.values(NOW);
        }

        @Override
        public boolean isTimed() {
            return due != NEVER;
        }

        @Override
        public boolean isInterruptible() {
            return true;
        }

        @Override
        public void announced(SteppedThread thread) {
            thread.tellUntilBegan(predicate.words(), predicate.names(), isTimed());
        }

        @Override
        public void offer(SteppedThread thread, ChoicePoint point) {
            if (thread.isInterrupted()) {
                point.prompt(thread, thread.choices().cancelled());
            } else if (canGoOn()) {
                point.prompt(thread, thread.choices().go());
            } else if (due != NEVER) {
                point.late(thread, thread.choices().timeout(), due);
            }
        }

        /// Whether the predicate holds, or throws: then it throws again in the step itself, in the waiting thread.
        private boolean canGoOn() {
            try {
                return predicate.holds(NOW);
            } catch (RuntimeException failing) {
                return true;
            }
        }

        /// Evaluates the predicate once more, in the step itself, and throws what it throws.
        void look() {
            predicate.holds(NOW);
        }
    }

    /// Waiting until one of some places of memory was written since it was seen. Nothing else ends it.
    ///
    /// @param reads the places
    record UntilWritten(List<MemoryPlace.Seen> seen, List<Access> reads, String words) implements Operation {

        public UntilWritten {
            seen = List.copyOf(seen);
            reads = List.copyOf(reads);
        }

        /// @throws IllegalArgumentException if another runtime made one of the places
        static UntilWritten of(List<MemoryPlace.Seen> seen, Stepper stepper) {
            List<SteppedTurns> places = seen.stream().map(each -> own(each.place(), stepper)).distinct().toList();
            return new UntilWritten(
                    seen,
                    places.stream().map(place -> Access.read(place.id())).toList(),
                    places.isEmpty()
                            ? "anything changes"
                            : places.stream().map(SteppedTurns::name).collect(Collectors.joining(" or "))
                                    + " changes");
        }

        private static SteppedTurns own(MemoryPlace place, Stepper stepper) {
            if (place instanceof SteppedTurns own && own.stepper() == stepper) {
                return own;
            }
            throw new IllegalArgumentException(place.name() + " was made by another runtime");
        }

        @Override
        public OperationKind kind() {
            return OperationKind.WAIT_UNTIL;
        }

        @Override
        public Object object() {
            return words;
        }

        @Override
        public void announced(SteppedThread thread) {
            thread.tellUntilBegan(words, seen.stream().map(each -> each.place().name()).distinct().toList(), false);
        }

        @Override
        public void offer(SteppedThread thread, ChoicePoint point) {
            if (seen.stream().anyMatch(each -> each.place().writes() != each.writes())) {
                point.prompt(thread, thread.choices().go());
            }
        }
    }
}

package dev.lockstep.runtime.stepped;

import dev.lockstep.event.StepOperation;
import dev.lockstep.runtime.SharedValue;
import dev.lockstep.runtime.WaitPredicate;
import dev.lockstep.runtime.stepped.Operation.Acquire;
import dev.lockstep.runtime.stepped.footprint.Access;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A thread's next operation as the runtime sees it: it says which choices it has, and is run by its thread.
sealed interface Operation extends NextOperation {

    @Override
    default StepOperation told() {
        return StepOperations.of(kind(), object(), null);
    }

    /// Adds what `thread`, whose next operation this is, may choose now; nothing where it cannot go on.
    void offer(SteppedThread thread, ChoicePoint point);

    /// Told once, when `thread` has reached it.
    default void announced(SteppedThread thread) {}

    /// Where `thread`, whose next operation this is, stands in a line, from 0; -1 where there is none.
    default int place(SteppedThread thread) {
        return -1;
    }

    /// The values for which it cannot go on, such as `x is 0`; made when it is stuck, empty where its label says enough.
    default String values() {
        return "";
    }

    /// The lock without which this can never go on, neither by time nor by interrupt; null where there is none.
    default @Nullable SteppedMutex needs() {
        return null;
    }

    /// An operation that can always run, in one way.
    ///
    /// @param argument what it writes or looks for, to tell it only
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
            var choices = thread.choices();
            point.prompt(thread, isFair() && acquire.interruptible() && thread.isInterrupted() ? choices.cancelled() : choices.go());
        }

        @Override
        public boolean isFair() {
            return acquire.mutex().isFair();
        }
    }

    /// Taking a permit of a semaphore. An interrupt that came before ends it, whether or not there is one.
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

    /// Giving the lock back to wait. An interrupt that came before ends it while the lock is still held.
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
            var choices = thread.choices();
            point.prompt(thread, thread.isInterrupted() ? choices.cancelled() : choices.go());
        }
    }

    /// Standing on a condition. A signal is not among its choices: the signaller replaces it by taking the lock again.
    ///
    /// An interrupt that came leaves only the interrupt, as on real threads: neither time nor chance wakes it any more,
    /// though a signal still may.
    ///
    /// A service that waits when the last script has ended is idle: neither time nor chance wakes it any more, for nobody is
    /// left whom that could matter to, and a run must have an end.
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

        /// Which of those who wait is woken is a choice, so only where they then stand in a line does it matter who came first.
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
            var waiters = condition.waiters();
            if (waiters.size() < 2) {
                point.prompt(thread, thread.choices().go());
                return;
            }
            for (var waiter : waiters) {
                point.prompt(thread, thread.choices().signal(waiter.id()));
            }
        }
    }

    /// A sleep. It can always be chosen, and then its time has passed; an interrupt that came before ends it instead.
    ///
    /// @param thread who sleeps: its object, because an interrupt of it is the only thing that gets in its way
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
            var choices = sleeper.choices();
            if (sleeper.isInterrupted()) {
                point.prompt(sleeper, choices.cancelled());
            } else if (nanos == 0) {
                point.prompt(sleeper, choices.go());
            } else {
                point.late(sleeper, choices.go(), due);
            }
        }
    }

    /// Waiting until something is true of shared values. It looks at all of them in its one step; an interrupt that came
    /// before ends it, whatever is true.
    ///
    /// @param reads all that it looks at
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

        /// @throws IllegalArgumentException if the predicate looks at what another runtime made
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

        /// What is waited for, in words.
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
            thread.tellUntilBegan(this);
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

        /// Whether it holds, or fails: then it fails again when the thread goes on, and the thread is told.
        private boolean canGoOn() {
            try {
                return predicate.holds(NOW);
            } catch (RuntimeException failing) {
                return true;
            }
        }

        /// Looks once more, in the step itself: fails where the predicate does.
        void look() {
            predicate.holds(NOW);
        }
    }
}

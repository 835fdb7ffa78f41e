package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.SharedValue;
import dev.lockstep.runtime.WaitPredicate;
import dev.lockstep.runtime.stepped.footprint.Access;
import java.util.List;

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

    WaitUntil {
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

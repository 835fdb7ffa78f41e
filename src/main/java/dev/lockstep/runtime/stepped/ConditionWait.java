package dev.lockstep.runtime.stepped;

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

package dev.lockstep.runtime.stepped;

/// Waking all waiters.
record SignalAll(SteppedCondition condition) implements Operation {

    @Override
    public OperationKind kind() {
        return OperationKind.SIGNAL_ALL;
    }

    @Override
    public Object object() {
        return condition.id();
    }

    /// Whether anybody waits.
    @Override
    public boolean meets() {
        return !condition.waiters().isEmpty();
    }

    @Override
    public void offer(SteppedThread thread, ChoicePoint point) {
        point.prompt(thread, thread.choices().go());
    }
}

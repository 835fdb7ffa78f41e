package dev.lockstep.runtime.stepped;

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

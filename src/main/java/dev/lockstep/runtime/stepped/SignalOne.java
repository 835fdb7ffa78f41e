package dev.lockstep.runtime.stepped;

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

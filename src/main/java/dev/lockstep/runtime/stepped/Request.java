package dev.lockstep.runtime.stepped;

/// Standing in the line of a fair lock.
///
/// @param acquire what the thread is in line for
record Request(Acquire acquire) implements Operation {

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
        point.prompt(thread, acquire.interruptible() && thread.isInterrupted() ? choices.cancelled() : choices.go());
    }
}

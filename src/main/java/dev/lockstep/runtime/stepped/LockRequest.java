package dev.lockstep.runtime.stepped;

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

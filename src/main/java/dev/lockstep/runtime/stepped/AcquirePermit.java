package dev.lockstep.runtime.stepped;

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

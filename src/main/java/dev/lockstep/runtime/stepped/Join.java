package dev.lockstep.runtime.stepped;

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

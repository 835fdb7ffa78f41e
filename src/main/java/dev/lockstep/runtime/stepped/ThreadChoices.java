package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Alternative.Signal;
import dev.lockstep.runtime.stepped.Alternative.Way;
import org.jspecify.annotations.Nullable;

/// The choices of one thread, each made once, because a step should not cost an allocation.
final class ThreadChoices {

    private final ThreadId thread;
    private final Choice go;
    private @Nullable Choice timeout;
    private @Nullable Choice spurious;
    private @Nullable Choice cancelled;

    ThreadChoices(ThreadId thread) {
        this.thread = thread;
        this.go = new Choice(thread, Way.GO);
    }

    Choice go() {
        return go;
    }

    Choice timeout() {
        Choice made = timeout;
        if (made == null) {
            made = new Choice(thread, Way.TIMEOUT);
            timeout = made;
        }
        return made;
    }

    Choice spurious() {
        Choice made = spurious;
        if (made == null) {
            made = new Choice(thread, Way.SPURIOUS);
            spurious = made;
        }
        return made;
    }

    Choice cancelled() {
        Choice made = cancelled;
        if (made == null) {
            made = new Choice(thread, Way.CANCELLED);
            cancelled = made;
        }
        return made;
    }

    Choice signal(ThreadId target) {
        return new Choice(thread, new Signal(target));
    }
}

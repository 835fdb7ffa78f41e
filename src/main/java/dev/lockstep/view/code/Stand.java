package dev.lockstep.view.code;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;

/// That a thread stands on a line, or came through it.
///
/// @param here whether this is where it goes on; otherwise it is the line of a call that is under way
/// @param top whether the thread stands on no line of this file further in
/// @param moved whether it took the last step
/// @param operation what it does next, in words; empty where that is not known
record Stand(ThreadId thread, ThreadSign sign, boolean here, boolean top, boolean moved, String operation) {

    /// As a screen reader says it.
    String sentence() {
        String doing = operation.isEmpty() ? sign.word() : sign.word() + ", next: " + operation;
        return thread.name() + (here ? " stands here, " : " called from here, ") + doing;
    }
}

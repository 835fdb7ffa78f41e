package dev.lockstep.runtime;

import dev.lockstep.event.CodePlace;
import org.jspecify.annotations.Nullable;

/// The code of a thread. What it throws ends the thread and stands in the thread's last event.
///
/// A body may return its local state. A search of every order then knows when the thread is back in a state it was in,
/// and need not run the loop again. The runtime asks only while the thread stands before an operation, and the answer
/// has to be true just then.
@FunctionalInterface
public interface Body {

    void run() throws Exception;

    /// The body's position and its local variables, values read and not yet used among them, as far as they decide what
    /// it does next: from two moments with the same next operation and equal local states it behaves alike. Null where
    /// unknown.
    default @Nullable Object localState() {
        return null;
    }

    /// Whether the body loops without a fixed number of rounds, and its local state says which of its operations is
    /// next, so that equal states mean that it is back at the same operation; within a [#call] it says so of the first
    /// operation only.
    default boolean isLooping() {
        return false;
    }

    /// The number, from 1, of the call under way of a method that runs several operations, such as an engine's; 0
    /// between calls.
    default int call() {
        return 0;
    }

    /// The line that threw what ended the body, for its report; null where unknown.
    default @Nullable CodePlace thrownAt(Throwable thrown) {
        return null;
    }

    /// A body with no local state while it waits: what it does next follows from the condition it waits on. This is
    /// true of engines' loops that wait until woken; between two waits they may hold values that they have read.
    static Body keepingNothing(Body body) {
        return new Body() {

            @Override
            public void run() throws Exception {
                body.run();
            }

            @Override
            public Object localState() {
                return "";
            }
        };
    }
}

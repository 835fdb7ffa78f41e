package dev.lockstep.runtime;

import org.jspecify.annotations.Nullable;

/// What a thread does. What it throws ends the thread and is told in its last event.
///
/// A body may tell what it keeps in variables of its own. Who searches every order then knows when it has come back to where
/// it was, and need not let it go round again. The runtime asks only while the thread stands before an operation, and what
/// is told has to hold just then.
@FunctionalInterface
public interface Body {

    void run() throws Exception;

    /// Where the body stands and what it keeps, values that it has read and not yet made use of among them, as far as these
    /// decide how it goes on: of two moments in which it stands
    /// before the same operation and tells equal values, it goes on alike from both. Null where it cannot tell.
    default @Nullable Object localState() {
        return null;
    }

    /// Whether it goes round in a loop without a fixed number of rounds, and its local state tells which of its operations is
    /// next, so that equal ones mean that it is back where it was; of those that [#call] is made of it tells the first.
    default boolean isLooping() {
        return false;
    }

    /// The number, from 1, of the call under way of something that is made of operations of its own, such as an engine's; 0
    /// while there is none.
    default int call() {
        return 0;
    }

    /// A body that keeps nothing where it waits: how it goes on from there follows from the condition it waits on. Of the loops
    /// of engines that wait until woken this is true; between two waits they may have in hand what they have read.
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

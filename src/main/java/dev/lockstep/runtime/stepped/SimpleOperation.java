package dev.lockstep.runtime.stepped;

import org.jspecify.annotations.Nullable;

/// An operation that can always run, in one way.
///
/// @param argument what it writes or looks for, for its label only
record SimpleOperation(OperationKind kind, Object object, @Nullable Object argument) implements Operation {

    SimpleOperation(OperationKind kind, Object object) {
        this(kind, object, null);
    }

    @Override
    public void offer(SteppedThread thread, ChoicePoint point) {
        point.prompt(thread, thread.choices().go());
    }

    @Override
    public String label() {
        var words = kind.verb() + " " + object;
        return argument == null ? words : words + " = " + argument;
    }
}

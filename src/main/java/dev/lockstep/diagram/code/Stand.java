package dev.lockstep.diagram.code;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;

/// A thread on a line of a file: it stands there, or in a call that the line makes.
///
/// @param here whether its next operation is there; otherwise it is the line of a call under way
/// @param top whether the thread stands on no line of this file further in
/// @param moved whether it took the last step
public record Stand(ThreadView view, boolean here, boolean top, boolean moved) {

    public ThreadId thread() {
        return view.id();
    }

    public ThreadSign sign() {
        return view.sign();
    }

    /// As a screen reader says it.
    public String sentence() {
        return Spoken.language().stands(view, here);
    }
}

package dev.lockstep.explain;

import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.ThreadView;
import org.jspecify.annotations.Nullable;

/// What a thread works on.
sealed interface Work {

    /// What an engine has given it to do.
    record ForEngine(EngineWork work) implements Work {}

    /// Its own part of a load.
    record OwnPart() implements Work {}

    /// What `thread` works on; null where it is not known, or works on nothing.
    static @Nullable Work of(@Nullable ThreadView thread) {
        if (thread == null) {
            return null;
        }
        EngineWork inside = thread.innermost();
        return inside != null ? new ForEngine(inside) : thread.isAtWork() ? new OwnPart() : null;
    }
}

package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadId;
import java.util.Objects;

/// Which way a chosen thread goes, where there are several.
public sealed interface Alternative {

    /// The ways that need no more to be said.
    enum Way implements Alternative {
        /// The operation does what it is for.
        GO,
        /// Its limit passes.
        TIMEOUT,
        /// The waiter wakes without a cause.
        SPURIOUS,
        /// An interrupt ends it.
        CANCELLED
    }

    /// The signal wakes this waiter; told only where several wait.
    record Signal(ThreadId target) implements Alternative {
        public Signal {
            Objects.requireNonNull(target, "target");
        }
    }
}

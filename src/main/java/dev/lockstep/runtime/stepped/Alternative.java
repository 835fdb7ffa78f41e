package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadId;
import java.util.Objects;

/// Which way a chosen operation goes, where it has several.
public sealed interface Alternative {

    /// The alternatives without a parameter.
    enum Way implements Alternative {
        /// The operation is done.
        GO,
        /// The operation's deadline passes.
        TIMEOUT,
        /// The waiter wakes spuriously.
        SPURIOUS,
        /// An interrupt ends the operation.
        CANCELLED
    }

    /// The signal wakes this waiter; named only where several wait.
    record Signal(ThreadId target) implements Alternative {
        public Signal {
            Objects.requireNonNull(target, "target");
        }
    }
}

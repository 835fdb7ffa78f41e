package dev.lockstep.app;

import java.util.Optional;
import javafx.application.Platform;

/// JavaFX's toolkit, which a JVM can start once: when that failed, no other attempt can succeed.
final class Toolkit {
    private Toolkit() {}

    /// Starts it and runs `first` on the FX thread.
    ///
    /// @return why it could not start; empty if it did
    static Optional<String> start(Runnable first) {
        try {
            Platform.startup(first);
            return Optional.empty();
        } catch (UnsupportedOperationException | UnsatisfiedLinkError | IllegalStateException refused) {
            return Optional.of(String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given"));
        }
    }
}

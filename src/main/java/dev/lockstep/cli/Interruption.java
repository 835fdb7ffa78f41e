package dev.lockstep.cli;

import dev.lockstep.explore.Exploration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Until it is closed, Ctrl+C cancels a search instead of ending the JVM at once. The JVM then ends when the findings
/// of the search are printed, with their exit code, or after [#PATIENCE_SECONDS], with the code of the signal.
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final CompletableFuture<OptionalInt> told = new CompletableFuture<>();
    private final Thread hook;

    Interruption(Exploration exploration) {
        hook = new Thread(() -> cancel(exploration), "cancel");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancel(Exploration exploration) {
        exploration.cancel();
        try {
            // Halts with the code of the findings; that of a JVM ended by a signal says nothing of them.
            told.get(PATIENCE_SECONDS, TimeUnit.SECONDS).ifPresent(Runtime.getRuntime()::halt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException untold) {
            // The JVM ends all the same.
        }
    }

    /// Notes that the findings are printed.
    ///
    /// @param code the exit code
    void told(int code) {
        told.complete(OptionalInt.of(code));
    }

    @Override
    public void close() {
        told.complete(OptionalInt.empty());
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The JVM ends already: the hook runs, and has what it waits for.
        }
    }
}

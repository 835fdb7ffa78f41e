package dev.lockstep.cli;

import dev.lockstep.explore.Exploration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Until it is closed, Ctrl+C cancels a search instead of ending the JVM at once. The JVM then ends when the search
/// has told what it found, with the exit code of that, or after [#PATIENCE_SECONDS], as a signal ends it.
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
            // A JVM that a signal ends has a code of its own, which says nothing of what was found.
            told.get(PATIENCE_SECONDS, TimeUnit.SECONDS).ifPresent(Runtime.getRuntime()::halt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException untold) {
            // It ends all the same.
        }
    }

    /// All that was found is printed.
    ///
    /// @param code what the program is to end with
    void told(int code) {
        told.complete(OptionalInt.of(code));
    }

    @Override
    public void close() {
        told.complete(OptionalInt.empty());
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The JVM ends already: the hook is under way, and what it waited for has come.
        }
    }
}

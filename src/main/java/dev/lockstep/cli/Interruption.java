package dev.lockstep.cli;

import dev.lockstep.explore.Exploration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Until it is closed, Ctrl+C cancels a search instead of ending the JVM at once, which then ends when the search has
/// told what it found, or after [#PATIENCE_SECONDS].
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread hook;

    Interruption(Exploration exploration) {
        hook = new Thread(() -> cancel(exploration), "cancel");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancel(Exploration exploration) {
        exploration.cancel();
        try {
            var _ = told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        told.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The JVM ends already: the hook is under way, and what it waited for has come.
        }
    }
}

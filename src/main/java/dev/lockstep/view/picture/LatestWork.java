package dev.lockstep.view.picture;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Executor;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work of which only the newest is wanted: the next interrupts the one before, and of that nothing is heard any more.
/// One is done at a time. For the JavaFX thread, on which results are handed over.
final class LatestWork implements AutoCloseable {
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("lockstep-preview").factory());
    private final Executor fx;
    private @Nullable Future<?> before;
    private long newest;

    /// @param fx runs tasks on the JavaFX thread
    LatestWork(Executor fx) {
        this.fx = fx;
    }

    /// @param done receives the result
    /// @param failed receives the exception instead
    <T> void start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        cancel();
        long number = newest;
        before = worker.submit(() -> {
            try {
                T result = work.call();
                fx.execute(() -> {
                    if (number == newest) {
                        done.accept(result);
                    }
                });
            } catch (Exception | Error thrown) {
                fx.execute(() -> {
                    if (number == newest) {
                        failed.accept(thrown);
                    }
                });
            }
        });
    }

    /// Wants nothing of what was begun.
    void cancel() {
        newest++;
        Future<?> last = before;
        before = null;
        if (last != null) {
            last.cancel(true);
        }
    }

    @Override
    public void close() {
        cancel();
        worker.shutdownNow();
    }
}

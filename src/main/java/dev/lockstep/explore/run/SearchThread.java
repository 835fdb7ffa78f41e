package dev.lockstep.explore.run;

import dev.lockstep.runtime.stepped.CarrierLimit;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs a search where it is fastest: on a virtual thread, since waking a platform thread costs more than a schedule,
/// and with one carrier for the virtual threads of the whole JVM, since wake-ups across cores cost as much. Do not show
/// real threads at the same time.
public final class SearchThread {

    private SearchThread() {}

    /// Runs `search` and waits for it, also where it is interrupted meanwhile.
    ///
    /// @param cancel ends the search soon; called at an interrupt of the calling thread, which stays interrupted
    /// @throws RuntimeException thrown by the search
    public static <T> T run(Callable<T> search, Runnable cancel) {
        FutureTask<T> task = new FutureTask<>(search);
        try (var _ = new CarrierLimit()) {
            Thread.ofVirtual().name("search").start(task);
            return resultOf(task, cancel);
        }
    }

    private static <T> T resultOf(FutureTask<T> task, Runnable cancel) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException now) {
                    interrupted = true;
                    cancel.run();
                } catch (ExecutionException broken) {
                    switch (broken.getCause()) {
                        case RuntimeException thrown -> throw thrown;
                        case Error thrown -> throw thrown;
                        case null, default -> throw new IllegalStateException(broken);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package dev.lockstep.view.frame;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work that would keep the JavaFX thread too long: done on a thread of its own, its result used on the JavaFX thread.
/// Its exceptions are thrown there too, where every mistake is shown.
public final class Background {
    private Background() {}

    /// Does work without a result.
    ///
    /// @param screen runs a task on the JavaFX thread, soon
    public static void run(String name, Executor screen, Runnable work) {
        Thread.ofVirtual().name(name).start(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error mistake) {
                screen.execute(() -> {
                    throw mistake;
                });
            }
        });
    }

    /// Does work with a result.
    ///
    /// @param over is run on the JavaFX thread when the work has ended or failed, before `done`
    /// @param done receives the result on the JavaFX thread
    public static <T> void start(String name, Executor screen, Supplier<T> work, Runnable over, Consumer<T> done) {
        run(name, screen, () -> {
            T made;
            try {
                made = work.get();
            } catch (RuntimeException | Error mistake) {
                screen.execute(over);
                throw mistake;
            }
            screen.execute(() -> {
                over.run();
                done.accept(made);
            });
        });
    }
}

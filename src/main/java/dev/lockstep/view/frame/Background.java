package dev.lockstep.view.frame;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work that would keep the JavaFX thread too long: done on a thread of its own, and what comes of it is used on the
/// JavaFX thread. What it throws is thrown there too, where every mistake is told.
public final class Background {
    private Background() {}

    /// Work of which nothing comes.
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

    /// Work of which something comes.
    ///
    /// @param over is run on the JavaFX thread when the work is over, whichever way, before anything is made of it
    /// @param done takes there what came of it
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

package dev.lockstep.view.desk;

import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.WatchMode;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is open: at most one scenario at a time. Opening one ends the one before, on a thread of its own, since that
/// waits for every thread of the run. May be used from any thread.
public final class OpenScenario implements AutoCloseable {
    private final Library library;
    private final FrameListener frames;
    private final Consumer<Throwable> failed;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("lockstep-desk").factory());
    private volatile SessionSteering steering = SessionSteering.NONE;
    private volatile WatchMode mode = WatchMode.LIVE;
    private volatile double liveSpeed = 1;
    private volatile double stepSpeed = 1;

    /// @param failed is told, on a thread of its own, what kept a scenario from being opened or closed
    public OpenScenario(Library library, FrameListener frames, Consumer<Throwable> failed) {
        this.library = library;
        this.frames = frames;
        this.failed = failed;
    }

    /// Ends what is open and opens the scenario of this id, to be watched in this branch.
    public void open(String id, WatchMode how) {
        open(how, () -> library.open(id, how, frames));
    }

    /// Ends what is open and opens the scenario of this id in Step, at the start of this run.
    ///
    /// @param schedule the choices of the run, as schedules are written
    public void watch(String id, String schedule) {
        open(WatchMode.STEP, () -> library.watch(id, schedule, frames));
    }

    private void open(WatchMode how, Supplier<SessionSteering> next) {
        worker.execute(() -> {
            try {
                steering.close();
                SessionSteering opened = next.get();
                mode = how;
                opened.speed(how == WatchMode.LIVE ? liveSpeed : stepSpeed);
                steering = opened;
            } catch (RuntimeException | Error failure) {
                steering = SessionSteering.NONE;
                failed.accept(failure);
            }
        });
    }

    /// Whoever steers what is open.
    public SessionSteering steering() {
        return steering;
    }

    /// Adds what is in `file` to the library.
    ///
    /// @param added is told, on a thread of its own, what it is called there
    public void add(Path file, Consumer<ScenarioCard> added) {
        worker.execute(() -> {
            try {
                added.accept(library.add(file));
            } catch (RuntimeException | Error failure) {
                failed.accept(failure);
            }
        });
    }

    /// Sets the speed of what is watched in this branch, now and later; in Explore the shown run goes as fast as in Step.
    public void speed(WatchMode how, double factor) {
        switch (how) {
            case LIVE -> liveSpeed = factor;
            case STEP, EXPLORE -> stepSpeed = factor;
        }
        if ((how == WatchMode.LIVE) == (mode == WatchMode.LIVE)) {
            steering.speed(factor);
        }
    }

    /// Ends what is open and waits for it.
    @Override
    public void close() {
        worker.execute(() -> steering.close());
        worker.close();
    }
}

package dev.lockstep.view.library;

import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.library.Library.Opened;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The open scenario: at most one at a time. Opening another ends it, on a thread of its own, since that waits for
/// every thread of the run. May be used from any thread.
public final class OpenScenario implements AutoCloseable {
    private final Library library;
    private final FrameListener frames;
    private final Consumer<Throwable> failed;
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("lockstep-open").factory());
    private volatile @Nullable Opened opened;
    private volatile double liveSpeed = 1;
    private volatile double stepSpeed = 1;

    /// @param failed receives, on the thread that opens and closes, the exception that kept a scenario from being
    ///     opened or closed
    public OpenScenario(Library library, FrameListener frames, Consumer<Throwable> failed) {
        this.library = library;
        this.frames = frames;
        this.failed = failed;
    }

    /// Ends the open scenario and opens the one of this id in this mode.
    public void open(String id, WatchMode mode) {
        open(() -> library.open(id, mode, frames));
    }

    /// Ends the open scenario and opens the one of this id in Step, at the start of this run.
    ///
    /// @param schedule the choices of the run, as schedules are written
    public void watch(String id, String schedule) {
        open(() -> library.watch(id, schedule, frames));
    }

    private void open(Supplier<Opened> next) {
        worker.execute(() -> {
            // Whatever keeps one from ending, the next is opened.
            attempt(this::end);
            attempt(() -> {
                Opened begun = next.get();
                opened = begun;
                setSpeed(begun.session());
            });
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            failed.accept(failure);
        }
    }

    private void end() {
        Opened before = opened;
        opened = null;
        if (before != null) {
            before.close();
        }
    }

    private Optional<Session> session() {
        return Optional.ofNullable(opened).map(Opened::session);
    }

    private <S extends Session> Optional<S> session(Class<S> kind) {
        return session().filter(kind::isInstance).map(kind::cast);
    }

    /// The session on real threads; empty where none is open.
    public Optional<Session.Live> live() {
        return session(Session.Live.class);
    }

    /// The session of one run; empty where none is open.
    public Optional<Session.Step> step() {
        return session(Session.Step.class);
    }

    /// The session of a search; empty where none is open.
    public Optional<Session.Explore> explore() {
        return session(Session.Explore.class);
    }

    /// The controls of the stepped run; empty where none is shown.
    public Optional<StepControls> controls() {
        return session(Session.Stepped.class).map(Session.Stepped::controls);
    }

    /// Saves the shown run as [Library#save]; fails where none is shown.
    public CompletableFuture<Path> save(CompletableFuture<Path> file) {
        return controls()
                .map(shown -> file.thenCompose(place -> library.save(shown, place)))
                .orElseGet(
                        () -> CompletableFuture.failedFuture(
                                new IllegalStateException("There is nothing here to save.")));
    }

    /// Ends the recording of the open scenario and adds it to the library.
    ///
    /// @param recorded receives its card there, on any thread
    public void stopRecording(Consumer<ScenarioCard> recorded) {
        live().ifPresent(live -> {
            var _ = library.keep(live).thenAccept(recorded);
        });
    }

    /// Adds the scenario or recorded run in `file` to the library.
    ///
    /// @param added receives its card there, on a thread of its own
    public void add(Path file, Consumer<ScenarioCard> added) {
        worker.execute(() -> attempt(() -> added.accept(library.add(file))));
    }

    /// Sets the speed of sessions of this mode, now and later; in Explore the shown run goes as fast as in Step.
    public void speed(WatchMode mode, double factor) {
        switch (mode) {
            case LIVE -> {
                liveSpeed = factor;
                live().ifPresent(this::setSpeed);
            }
            case STEP, EXPLORE -> {
                stepSpeed = factor;
                session(Session.Stepped.class).ifPresent(this::setSpeed);
            }
        }
    }

    /// Synchronized, so that of two calls at once the later speed stays.
    private synchronized void setSpeed(Session session) {
        switch (session) {
            case Session.Live live -> live.speed(liveSpeed);
            case Session.Stepped stepped -> stepped.controls().speed(stepSpeed);
        }
    }

    /// Ends the open scenario and waits for its threads.
    @Override
    public void close() {
        worker.execute(this::end);
        worker.close();
    }
}

package dev.lockstep.view.library;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.Library.Opened;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The open scenario: at most one at a time, and beside it, while it is stepped through, its partner. Opening another ends
/// both, on a thread of its own, since that waits for every thread of the runs. May be used from any thread.
public final class OpenScenario implements AutoCloseable {
    private final Library library;
    private final FrameListener frames;
    private final Consumer<Throwable> failed;
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("lockstep-open").factory());
    private volatile @Nullable Shown shown;
    /// The partner, whose run stands still; null where nobody has gone to one. For the worker alone.
    private @Nullable Shown aside;
    /// The run whose choices the partner made; for the worker alone.
    private @Nullable RunSoFar left;
    /// The search that was left for a run of the same scenario; null where there is none. For the worker alone.
    private @Nullable Shown search;
    /// The run that was left for another mode of the same scenario; null where there is none. For the worker alone.
    private @Nullable Left run;
    /// The live run that was left for a recording of it; null where there is none. For the worker alone.
    private @Nullable Frozen frozen;
    private volatile double liveSpeed = 1;
    private volatile double stepSpeed = 1;

    /// @param failed receives, on the thread that opens and closes, the exception that kept a scenario from being
    ///     opened or closed
    public OpenScenario(Library library, FrameListener frames, Consumer<Throwable> failed) {
        this.library = library;
        this.frames = frames;
        this.failed = failed;
    }

    /// Ends the open scenario and opens the one of this id in this mode. Whoever comes back to Explore from another mode
    /// of the same scenario finds the search as he left it, or further if it had not ended; and whoever comes back to
    /// Step, the run as he left it.
    public void open(String id, WatchMode mode) {
        open(id, mode, (String) null);
    }

    /// The same; whoever goes from a live run to a recording of it, and back, finds the run as he left it, since it
    /// stands still meanwhile.
    ///
    /// @param liveOf the id of what is a recording of, and can run live; null where the scenario is no such recording
    public void open(String id, WatchMode mode, @Nullable String liveOf) {
        open(id, mode, liveOf, () -> {
            Frozen waiting = frozen;
            if (mode == WatchMode.LIVE && waiting != null) {
                frozen = null;
                waiting.goOn();
                return waiting.shown();
            }
            Shown searched = search;
            if (mode == WatchMode.EXPLORE && searched != null) {
                search = null;
                searched.gate().open();
                return searched;
            }
            Left stepped = run;
            if (mode == WatchMode.STEP && stepped != null) {
                run = null;
                aside = stepped.aside();
                left = stepped.like();
                stepped.shown().gate().open();
                return stepped.shown();
            }
            return open(id, false, listener -> library.open(id, mode, listener));
        });
    }

    /// Ends a search or a run that was left for another mode, and a live run that was left for a recording, as files
    /// have changed.
    public void forgetLeft() {
        worker.execute(() -> {
            attempt(this::endSearch);
            attempt(this::endRun);
            attempt(this::endFrozen);
        });
    }

    /// Ends the open scenario and opens the one of this id in Step, at the start of this run.
    ///
    /// @param schedule the choices of the run, as schedules are written
    public void watch(String id, String schedule) {
        openRun(id, listener -> library.watch(id, schedule, listener));
    }

    /// Ends the open scenario and opens a stop of a lecture.
    ///
    /// @param stop its number, from 0
    public void stop(LectureCard lecture, int stop) {
        openRun(lecture.scenarios().get(stop), listener -> library.openStop(lecture, stop, listener));
    }

    /// Adds the shown step as a stop as [Library#addStop]; fails where none is shown.
    ///
    /// @param id of the card of the scenario that is stepped through
    public CompletableFuture<LectureCard> addStop(String id, int step, String text, Path file) {
        return controls()
                .map(shown -> library.addStop(id, shown, step, text, file))
                .orElseGet(
                        () -> CompletableFuture.failedFuture(
                                new RefusedInput(
                                        LocalText.of(
                                                "There is nothing here to add.",
                                                "Hier ist nichts, was sich hinzufügen ließe."))));
    }

    /// Ends the open scenario and opens the one of this id in Step, at a step of a run. Where the run cannot be made
    /// again, the scenario is at its start.
    ///
    /// @param schedule the choices that lead to the step, as schedules are written; empty for a recording
    public void resume(String id, String schedule, int step) {
        openRun(id, listener -> {
            Opened begun = again(id, schedule, listener);
            if (begun.session() instanceof Session.Stepped stepped) {
                stepped.controls().jump(step);
            }
            return begun;
        });
    }

    /// Opens a run in the place of one that was left.
    private void openRun(String id, Function<FrameListener, Opened> how) {
        open(id, WatchMode.STEP, null, () -> {
            attempt(this::endRun);
            return open(id, false, how);
        });
    }

    private Opened again(String id, String schedule, FrameListener listener) {
        if (schedule.isEmpty()) {
            return library.open(id, WatchMode.STEP, listener);
        }
        try {
            return library.watch(id, schedule, listener);
        } catch (IllegalArgumentException none) {
            failed.accept(none);
            return library.open(id, WatchMode.STEP, listener);
        }
    }

    /// Goes from the run that is stepped through to its partner's, or back; does nothing where none is stepped through.
    ///
    /// Whoever goes there makes the same choices, as far as they can be made, unless he was there before and has not gone
    /// on since. Whoever comes back comes to the run as he left it.
    ///
    /// @param id the partner's
    /// @param hasFault whether the run that is left is the one with the fault
    /// @param then is carried out once the other is shown, on a thread of its own
    public void swap(String id, boolean hasFault, Runnable then) {
        worker.execute(() -> attempt(() -> {
            Shown from = shown;
            if (from != null && !from.id().equals(id) && from.opened().session() instanceof Session.Step run) {
                run.controls().pause();
                swap(from, run, id, hasFault);
                then.run();
            }
        }));
    }

    private void swap(Shown from, Session.Step run, String id, boolean hasFault) {
        Shown known = aside != null && aside.id().equals(id) ? aside : null;
        if (known != null && from.isLikePartner()) {
            show(known, from);
            return;
        }
        RunSoFar now = run.soFar().join();
        if (known != null && left != null && now.isAs(left)) {
            show(known, from);
            return;
        }
        from.gate().shut();
        try {
            Shown next = open(id, true, listener -> library.openLike(id, now, hasFault, listener));
            Shown before = aside;
            show(next, from);
            left = now;
            close(before);
        } catch (RuntimeException | Error refused) {
            letThrough(from);
            throw refused;
        }
    }

    private void show(Shown next, Shown from) {
        from.gate().shut();
        aside = from;
        shown = next;
        letThrough(next);
    }

    private void letThrough(Shown next) {
        next.gate().open();
        // To be told its speed has the session make a frame.
        setSpeed(next.opened().session());
    }

    private Shown open(String id, boolean isLikePartner, Function<FrameListener, Opened> how) {
        Gate gate = new Gate(frames);
        return new Shown(id, how.apply(gate), gate, isLikePartner);
    }

    private void open(String id, WatchMode mode, @Nullable String liveOf, Supplier<Shown> next) {
        worker.execute(() -> {
            // Whatever keeps one from ending, the next is opened.
            attempt(() -> leave(id, mode, liveOf));
            attempt(() -> {
                Shown begun = next.get();
                shown = begun;
                setSpeed(begun.opened().session());
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

    /// Ends what is open before the scenario `next` is opened in this mode, except for a search or a run of it that is
    /// left for another mode, and for a live run that is left for a recording of it.
    private void leave(String next, WatchMode mode, @Nullable String liveOf) {
        Shown from = shown;
        if (frozen != null && !(mode == WatchMode.LIVE && frozen.shown().id().equals(next))) {
            attempt(this::endFrozen);
        }
        if (from != null && from.opened().session() instanceof Session.Live live && from.id().equals(liveOf)
                && mode != WatchMode.LIVE) {
            from.gate().shut();
            frozen = new Frozen(from, live, from.gate().isFrozen());
            live.freeze();
            shown = null;
        }
        if (search != null && !search.id().equals(next)) {
            endSearch();
        }
        boolean isSearched = from != null && from.opened().session() instanceof Session.Explore;
        if (from != null && isSearched && from.id().equals(next) && mode != WatchMode.EXPLORE) {
            from.gate().shut();
            endSearch();
            search = from;
            shown = null;
        }
        if (run != null && !run.shown().id().equals(next)) {
            attempt(this::endRun);
        }
        if (from != null && from.opened().session() instanceof Session.Step stepped && from.id().equals(next)
                && mode != WatchMode.STEP) {
            from.gate().shut();
            stepped.controls().pause();
            run = new Left(from, aside, left);
            shown = null;
            aside = null;
            left = null;
        }
        end();
    }

    private void endFrozen() {
        Frozen before = frozen;
        frozen = null;
        close(before == null ? null : before.shown());
    }

    private void endSearch() {
        Shown before = search;
        search = null;
        close(before);
    }

    private void endRun() {
        Left before = run;
        run = null;
        if (before != null) {
            close(before.shown(), before.aside());
        }
    }

    private void end() {
        Shown before = shown;
        Shown beside = aside;
        shown = null;
        aside = null;
        left = null;
        close(before, beside);
    }

    private static void close(@Nullable Shown before, @Nullable Shown beside) {
        try {
            close(before);
        } finally {
            close(beside);
        }
    }

    private static void close(@Nullable Shown before) {
        if (before != null) {
            before.opened().close();
        }
    }

    /// The session that shows the open scenario; empty where none is open.
    public Optional<Session> session() {
        return Optional.ofNullable(shown).map(Shown::opened).map(Opened::session);
    }

    /// The file of the open scenario or recorded run; empty where it came from none, and where none is open.
    public Optional<Path> file() {
        return Optional.ofNullable(shown).flatMap(open -> library.file(open.id()));
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
                                new IllegalStateException(Labels.text("nothingToSave"))));
    }

    /// The choices that lead to a step of the shown run as [Library#scheduleTo]; empty where none is shown.
    public CompletableFuture<String> scheduleTo(int step) {
        return controls()
                .map(shown -> library.scheduleTo(shown, step))
                .orElseGet(() -> CompletableFuture.completedFuture(""));
    }

    /// Ends the recording of the open scenario and adds it to the library.
    ///
    /// @param recorded receives its card there, on any thread
    public void stopRecording(Consumer<ScenarioCard> recorded) {
        live().ifPresent(live -> {
            var _ = library.keep(live).thenAccept(recorded);
        });
    }

    /// Adds the scenario, recorded run or lecture in `file` to the library.
    ///
    /// @param added receives its card there, on a thread of its own
    /// @param lecture receives the lecture instead, if the file is one
    public void add(Path file, Consumer<ScenarioCard> added, Consumer<LectureCard> lecture) {
        worker.execute(
                () -> attempt(
                        () -> library.addLecture(file)
                                .ifPresentOrElse(lecture, () -> added.accept(library.add(file)))));
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
        worker.execute(this::endSearch);
        worker.execute(this::endRun);
        worker.execute(this::endFrozen);
        worker.execute(this::end);
        worker.close();
    }

    /// A session, and the way of its frames.
    ///
    /// @param isLikePartner whether it was opened with the choices of its partner's run
    private record Shown(String id, Opened opened, Gate gate, boolean isLikePartner) {}

    /// A run that stands still while nobody looks at it, with its partner.
    ///
    /// @param like the run whose choices the partner made
    private record Left(Shown shown, @Nullable Shown aside, @Nullable RunSoFar like) {}

    /// A live run that stands still while nobody looks at it.
    ///
    /// @param byPerson whether a person had frozen it before
    private record Frozen(Shown shown, Session.Live live, boolean byPerson) {

        /// Shows it again, and lets it go on unless a person had frozen it.
        void goOn() {
            shown.gate().openAgain();
            if (!byPerson) {
                live.thaw();
            }
        }
    }

    /// Lets the frames of a session through while it is shown. The frame under way is through before it is shut.
    private static final class Gate implements FrameListener {
        private final FrameListener frames;
        private boolean shut;
        private @Nullable Frame newest;

        Gate(FrameListener frames) {
            this.frames = frames;
        }

        @Override
        public synchronized void frame(Frame frame) {
            newest = frame;
            if (!shut) {
                frames.frame(frame);
            }
        }

        synchronized void open() {
            shut = false;
        }

        /// Lets the newest frame through as well, since none may follow.
        synchronized void openAgain() {
            shut = false;
            if (newest != null) {
                frames.frame(newest);
            }
        }

        synchronized boolean isFrozen() {
            return newest instanceof LiveFrame live && live.clock().frozen();
        }

        synchronized void shut() {
            shut = true;
        }
    }
}

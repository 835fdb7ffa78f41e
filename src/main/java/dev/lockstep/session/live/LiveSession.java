package dev.lockstep.session.live;

import dev.lockstep.explain.Spoken;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.live.Act;
import dev.lockstep.scenario.live.Knob;
import dev.lockstep.session.control.PendingCommand;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.FrameHead;
import dev.lockstep.session.frame.LiveFrame.RecordingState;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.loop.CommandQueue;
import dev.lockstep.session.loop.FrameLoop;
import dev.lockstep.session.loop.ThreadEndings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A scenario running on real threads, watched and steered by a person.
///
/// A command is shown as a [PendingCommand] until it is carried out.
///
///     caller ──→ commands ──→ "you" ──→ engine ──→ recorder ──→ frames ──→ listener
public final class LiveSession implements Session.Live {

    /// Enough for a second of a very busy engine; events are drained sixty times in that.
    private static final int CAPACITY = 1 << 16;
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    /// More commands than a person can mean; further ones are refused.
    static final int MOST_COMMANDS = 100;

    private final int capacity;
    private final CommandQueue<Order> commands = new CommandQueue<>(MOST_COMMANDS);
    /// The lock of changes to the clock, and of the exchange of the run it belongs to.
    private final Object steering = new Object();
    private final AtomicInteger given = new AtomicInteger();
    private final FrameLoop frames;
    private final Thread you = Thread.currentThread();

    private volatile LiveEngines run;
    private final SessionRecording recording = new SessionRecording();
    private volatile Scenario scenario;
    private volatile double speed = 1;
    private volatile String complaint = "";

    /// For the person's thread.
    private LiveSession(Scenario scenario, FrameListener listener, int capacity) {
        this.capacity = capacity;
        this.scenario = scenario;
        this.run = LiveEngines.of(1, scenario, capacity);
        FrameMaker maker = new FrameMaker(commands, listener, run);
        this.frames = new FrameLoop(() -> frame(maker));
        commands.add(new Order("start", null, true, run.load()::start));
    }

    /// Starts `scenario` and hands every frame to `listener` until the session is closed.
    public static LiveSession open(Scenario scenario, FrameListener listener) {
        return open(scenario, listener, CAPACITY);
    }

    /// @param capacity how many events may wait to be drawn, a power of two
    static LiveSession open(Scenario scenario, FrameListener listener, int capacity) {
        CompletableFuture<LiveSession> made = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name(PersonSink.NAME).start(() -> {
            LiveSession session;
            try {
                session = new LiveSession(scenario, listener, capacity);
            } catch (RuntimeException | Error failed) {
                made.completeExceptionally(failed);
                return;
            }
            made.complete(session);
            session.serve();
        });
        LiveSession session = made.join();
        session.frames.start();
        return session;
    }

    @Override
    public void turn(String knob, double value) {
        Knob turned = find(run.load().knobs().stream().filter(each -> each.id().equals(knob)), "knob", knob)
                .turnedTo(value);
        PendingCommand shown = new PendingCommand(knob, turned.label() + " → " + turned.text());
        give(new Order("turn " + knob, shown, false, () -> run.load().turn(knob, value)));
    }

    @Override
    public void act(String act) {
        if (act.equals(LiveEngines.RESTART)) {
            restart();
            return;
        }
        Act meant = find(run.load().acts().stream().filter(each -> each.id().equals(act)), "act", act);
        String key = "act " + given.incrementAndGet();
        give(new Order(key, new PendingCommand(act, meant.label()), false, () -> run.load().act(act)));
    }

    @Override
    public void freeze() {
        synchronized (steering) {
            commands.setFrozen(true);
            run.clock().freeze();
        }
    }

    @Override
    public void thaw() {
        synchronized (steering) {
            commands.setFrozen(false);
            run.clock().thaw();
        }
    }

    @Override
    public void speed(double factor) {
        synchronized (steering) {
            run.clock().speed(factor);
            speed = factor;
        }
    }

    /// The knobs stay as they stand. Pending commands are dropped; frozen engines thaw.
    @Override
    public void restart() {
        commands.clear();
        give(
                new Order(
                        LiveEngines.RESTART, new PendingCommand(LiveEngines.RESTART, LiveEngines.restart().label()),
                        true,
                        this::begin));
        thaw();
    }

    @Override
    public void record() {
        PendingCommand shown = new PendingCommand("record", Spoken.language().session().load().record());
        give(new Order("record", shown, false, () -> {
            LiveEngines recorded = run;
            EventRecording begun = new EventRecording(
                    recorded.number(), recorded.recorder().recorded(), EventRecording.MOST);
            recording.begin(recorded.scenario(), begun);
            recorded.restate();
            begun.stated(recorded.recorder().recorded());
        }));
    }

    @Override
    public CompletableFuture<WatchTarget> stopRecording() {
        return recording.end();
    }

    /// Knobs that were turned stay where they are if the live part is the same.
    @Override
    public void reload(Scenario edited) {
        if (edited.live() == null) {
            complain(Spoken.language().session().errors().noLivePart(edited.id()));
            return;
        }
        scenario = edited;
        restart();
    }

    @Override
    public void complain(String line) {
        complaint = line;
    }

    private void begin() throws InterruptedException {
        LiveEngines before = run;
        before.close();
        LiveEngines next = LiveEngines.of(before.number() + 1, scenario, capacity);
        install(next);
        next.load().start();
        if (!Objects.equals(before.scenario().live(), next.scenario().live())) {
            // The saved file takes effect as a whole, over knobs that were turned before.
            return;
        }
        for (Knob knob : before.load().knobs()) {
            if (!next.load().knobs().contains(knob)) {
                next.load().turn(knob.id(), knob.value());
            }
        }
    }

    private void install(LiveEngines next) {
        synchronized (steering) {
            next.clock().speed(speed);
            if (commands.isFrozen()) {
                next.clock().freeze();
            }
            run = next;
        }
    }

    void give(Order order) {
        if (!commands.offer(order)) {
            complaint = Spoken.language().session().errors().tooManyCommands();
        }
    }

    private static <T> T find(Stream<T> found, String what, String id) {
        Optional<T> first = found.findFirst();
        return first.orElseThrow(() -> new IllegalArgumentException("there is no " + what + " " + id));
    }

    /// The body of the thread that carries commands out.
    private void serve() {
        while (!commands.isClosed()) {
            try {
                Order next = commands.take();
                if (next != null) {
                    next.work().run();
                    if (next.shown() != null) {
                        complaint = "";
                    }
                }
            } catch (InterruptedException | RunEnded over) {
                // The run is over, or the session; the loop's condition tells which.
            } catch (RuntimeException | Error refused) {
                complaint = ErrorLine.of(refused);
            }
        }
    }

    /// One round of the frame thread.
    private void frame(FrameMaker maker) {
        try {
            maker.follow(run, speed, complaint, recording.running());
            recording.handOver();
        } catch (RuntimeException | Error undrawn) {
            // A frame that cannot be made must not end the frames after it.
            complaint = Spoken.language().session().errors().notShown(ErrorLine.of(undrawn));
        }
    }

    int livingThreads() {
        return run.runtime().livingThreads();
    }

    @Override
    public void close() {
        commands.close();
        frames.close();
        recording.close();
        // The thread may be at work in this run, or, after a restart, in the next.
        while (you.isAlive()) {
            you.interrupt();
            run.close();
            ThreadEndings.await(you, A_MOMENT);
        }
        run.close();
    }

    /// A command for the session's thread.
    record Order(String key, @Nullable PendingCommand shown, boolean whileFrozen, Work work)
            implements
                CommandQueue.Command {

        /// How it is done; may wait for the engine.
        @FunctionalInterface
        interface Work {
            void run() throws InterruptedException;
        }
    }

    /// Follows the runs of a session and hands a frame to the listener whenever it differs from the last. For the frame
    /// thread alone.
    ///
    /// Where events were dropped it has the engine and every living thread state what they are again, so that the
    /// snapshot becomes certain again.
    private static final class FrameMaker {

        private static final long RESTATE_APART = Duration.ofMillis(100).toNanos();

        private final CommandQueue<Order> commands;
        private final FrameListener listener;
        private LiveModel model;
        private long number;
        private long restatedAt;
        private long droppedThen;
        private List<?> shownBefore = List.of();

        FrameMaker(CommandQueue<Order> commands, FrameListener listener, LiveEngines run) {
            this.commands = commands;
            this.listener = listener;
            this.model = new LiveModel(run);
        }

        /// Folds in the events since the last call, and hands out a frame if it differs from the last.
        ///
        /// @param current the run under way
        /// @param recording keeps the events; null where a person is not recording
        void follow(LiveEngines current, double speed, String complaint, @Nullable EventRecording recording) {
            if (model.run().number() != current.number()) {
                model = new LiveModel(current);
                droppedThen = 0;
            }
            boolean moved = model.update(recording);
            restateIfDropped();
            boolean frozen = model.run().clock().frozen();
            Optional<RecordingState> taped = Optional.ofNullable(recording).map(EventRecording::taped);
            List<?> shownNow = List.of(commands.pending(), complaint, frozen, speed, model.run(), taped);
            if (moved || !shownNow.equals(shownBefore)) {
                shownBefore = shownNow;
                listener.frame(compose(frozen, speed, taped.orElse(null), complaint));
            }
        }

        private void restateIfDropped() {
            LiveModel now = model;
            long dropped = now.run().recorder().dropped();
            if (dropped > droppedThen && System.nanoTime() - restatedAt >= RESTATE_APART) {
                restatedAt = System.nanoTime();
                droppedThen = dropped;
                commands.add(new Order("restate", null, false, now::restate));
            }
        }

        private LiveFrame compose(boolean frozen, double speed, @Nullable RecordingState taped, String complaint) {
            LiveEngines now = model.run();
            return new LiveFrame(
                    new FrameHead(now.scenario(), now.number(), ++number),
                    new LiveFrame.EngineClock(model.nanos(), frozen, speed),
                    new LiveFrame.LiveState(
                            model.snapshot(), model.lanes(), model.depth(), model.figures(), model.flow()),
                    new LiveFrame.LoadControls(
                            now.load().knobs(), now.acts(), commands.pending(), now.withoutEffect(model.snapshot())),
                    model.events(),
                    new LiveFrame.Recording(now.recorder().recorded(), now.recorder().dropped(), taped),
                    complaint);
        }
    }

    /// The recording of a session: begun and ended by threads that give commands, its events kept by the frame thread.
    /// Never waits.
    private static final class SessionRecording {
        /// @param scenario what was running when the recording began
        private record Running(Scenario scenario, EventRecording events) {
            WatchTarget subject() {
                return new WatchTarget(scenario, null, events.trace(scenario));
            }
        }

        private @Nullable Running running;
        private @Nullable CompletableFuture<WatchTarget> wish;

        synchronized void begin(Scenario scenario, EventRecording recording) {
            running = new Running(scenario, recording);
        }

        synchronized @Nullable EventRecording running() {
            return running == null ? null : running.events();
        }

        /// Ends the recording and asks for its events.
        synchronized CompletableFuture<WatchTarget> end() {
            CompletableFuture<WatchTarget> before = wish;
            if (before != null) {
                return before;
            }
            if (running == null) {
                return CompletableFuture.failedFuture(
                        new RefusedInput(
                                LocalText.of("nothing is being recorded", "es wird nichts aufgezeichnet")));
            }
            CompletableFuture<WatchTarget> now = new CompletableFuture<>();
            wish = now;
            return now;
        }

        /// Hands over a recording that was asked for, once the statement at its beginning is complete. For the frame
        /// thread.
        synchronized void handOver() {
            CompletableFuture<WatchTarget> asked = wish;
            Running ending = running;
            if (asked != null && ending != null && ending.events().hasBegun()) {
                wish = null;
                running = null;
                Thread.startVirtualThread(() -> complete(asked, ending));
            }
        }

        private static void complete(CompletableFuture<WatchTarget> asked, Running ending) {
            try {
                asked.complete(ending.subject());
            } catch (RuntimeException | Error failed) {
                asked.completeExceptionally(failed);
            }
        }

        /// Ends a recording under way; no more events come. Called when the frame thread has ended.
        synchronized void close() {
            CompletableFuture<WatchTarget> asked = wish;
            Running ending = running;
            if (asked != null && ending != null) {
                complete(asked, ending);
            }
            wish = null;
            running = null;
        }
    }
}

package dev.lockstep.session.step;

import dev.lockstep.explain.Spoken;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.session.control.RunUntil;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.session.history.StepNarrator;
import dev.lockstep.session.loop.CommandQueue;
import dev.lockstep.session.loop.ThreadEndings;
import dev.lockstep.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The thread of a session that shows a run step by step. The run is confined to it: commands are queued for it, and it
/// hands out the frames.
///
/// Its methods may be called from any thread and do not wait, but for [#close] and where they say otherwise.
public final class StepLoop implements StepControls, AutoCloseable {
    /// More commands than a person can mean; further ones are dropped.
    private static final int MOST_COMMANDS = 1_000;
    private static final long FRAMES_APART = Duration.ofSeconds(1).toNanos() / 60;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consumer<StepFrame> listener;
    private final CommandQueue<Order> commands = new CommandQueue<>(MOST_COMMANDS);
    private final Autorun auto = new Autorun();
    private final CurrentRun current;
    private final Lessons lessons;
    private final Thread thread;
    /// The copies of the trace that were asked for and are not made.
    private final Map<Object, CompletableFuture<?>> wanted = new ConcurrentHashMap<>();

    private String complaint;
    private long shownAt = System.nanoTime() - FRAMES_APART;
    private boolean changed = true;

    StepLoop(Scenario scenario, RunStart start, long seed, StopVisit visit, Consumer<StepFrame> listener) {
        this.lessons = new Lessons(this, visit);
        this.current = new CurrentRun(scenario, start, seed);
        this.complaint = current.complaint();
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("lockstep-steps").unstarted(this::serve);
    }

    /// Makes the loop, not started, with a run of `scenario` before its first step.
    ///
    /// @param listener takes every frame, on the session's thread
    /// @throws IllegalArgumentException if the scenario has no program
    public static StepLoop of(Scenario scenario, long seed, Consumer<StepFrame> listener) {
        return new StepLoop(scenario, new RunStart.Open(), seed, StopVisit.NONE, listener);
    }

    /// Starts the thread; from now on frames come. To be called once.
    public void start() {
        thread.start();
    }

    @Override
    public void step() {
        order(() -> {
            lessons.leavesToPolicy(current.playhead());
            current.playhead().forward();
        });
    }

    @Override
    public void back() {
        order(() -> goBackTo(current.playhead().at() - 1));
    }

    @Override
    public void jump(int step) {
        order(() -> {
            if (step <= current.playhead().at()) {
                goBackTo(step);
            } else {
                lessons.leavesToPolicy(current.playhead());
                auto.begin(new RunTarget(StopPredicate.number(step), false));
            }
        });
    }

    @Override
    public void run(RunUntil until) {
        order(() -> {
            lessons.leavesToPolicy(current.playhead());
            auto.begin(new RunTarget(StopPredicate.of(until), until instanceof RunUntil.End));
        });
    }

    private void goBackTo(int step) {
        Playhead playhead = current.playhead();
        int before = playhead.at();
        playhead.backTo(Math.max(0, step));
        lessons.undid(before - playhead.at());
    }

    @Override
    public void pause() {
        order(() -> {});
    }

    /// Begins anew as it began.
    void again() {
        orderAnyway(() -> {
            lessons.restarted();
            current.again();
            complaint = current.complaint();
        });
    }

    @Override
    public void speed(double factor) {
        // Of several speeds that wait, the last.
        commands.offer(new Order("speed", Effect.PASSES, () -> auto.speed(factor)));
    }

    /// Begins anew with the edited scenario, from an undecided start, with the same seed and policy. Where that cannot
    /// be stepped through, the old run stays and the frames say why.
    ///
    /// @param then is carried out after that, on the session's thread
    public void reload(Scenario edited, Runnable then) {
        orderAnyway(() -> {
            lessons.begun();
            current.reload(edited);
            then.run();
        });
    }

    /// Puts an error from outside the session into the frames.
    public void complain(String line) {
        give(Effect.PASSES, () -> complaint = line);
    }

    /// Shows the run with these choices, after the last of them. Only for the session's thread.
    ///
    /// @return a sentence for each of these steps
    /// @throws IllegalArgumentException if the schedule does not fit the scenario; then it is shown as far as it does
    public List<StepSentence> show(Schedule schedule) {
        auto.stop();
        changed = true;
        Playhead before = current.playhead();
        current.begin(RunStart.Choices.toTheEnd(schedule), before.seed(), before.policy());
        if (!current.complaint().isEmpty()) {
            throw new IllegalArgumentException(current.complaint());
        }
        return lines(schedule.size());
    }

    /// The first steps of the shown run in sentences, in the language that is spoken now.
    public List<StepSentence> lines(int steps) {
        return StepNarrator.lines(current.playhead().shown().timeline(), steps);
    }

    /// Queues a person's command for the session's thread; the message of an exception becomes the frames' complaint.
    public void order(Runnable work) {
        give(Effect.STOPS, work);
    }

    /// As [#order], for a command that begins another run or belongs to a lesson: an open question does not hold it up.
    void orderAnyway(Runnable work) {
        give(Effect.ANYWAY, work);
    }

    /// Queues a person's command that leaves a run by itself going.
    public void pass(Runnable work) {
        give(Effect.PASSES, work);
    }

    /// Queues work of the session itself for its thread, which then shows a frame; once, however often the same object
    /// is given before it begins.
    public void nudge(Runnable work) {
        commands.add(new Order(work, Effect.PASSES, work));
    }

    @Override
    public CompletableFuture<Trace> trace() {
        return copyOf(current::copy);
    }

    CompletableFuture<RunSoFar> soFar() {
        return copyOf(() -> new RunSoFar(current.copy(), current.playhead().at(), current.playhead().seed()));
    }

    /// @param made makes the copy, on the session's thread
    private <T> CompletableFuture<T> copyOf(Supplier<T> made) {
        CompletableFuture<T> copy = new CompletableFuture<>();
        Object wish = new Object();
        wanted.put(wish, copy);
        var _ = copy.whenComplete((_, _) -> wanted.remove(wish));
        if (!give(Effect.PASSES, () -> completeWith(made, copy))) {
            copy.completeExceptionally(
                    new RefusedInput(
                            LocalText.of(
                                    "the session is closed, or has too much to do",
                                    "die Sitzung ist geschlossen oder hat zu viel zu tun")));
        }
        return copy;
    }

    private static <T> void completeWith(Supplier<T> made, CompletableFuture<T> wish) {
        try {
            wish.complete(made.get());
        } catch (RuntimeException | Error failed) {
            wish.completeExceptionally(failed);
        }
    }

    /// Only for the session's thread.
    CurrentRun current() {
        return current;
    }

    Lessons lessons() {
        return lessons;
    }

    boolean give(Effect effect, Runnable work) {
        return commands.offer(new Order(new Object(), effect, work));
    }

    /// The body of the session's thread.
    private void serve() {
        try {
            while (!commands.isClosed()) {
                show();
                Order order = commands.poll(auto.rest());
                if (order != null) {
                    obey(order);
                } else if (auto.rest() == 0) {
                    doing(() -> auto.goOn(current, commands::hasReady));
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            try {
                lessons.close();
                current.close();
            } finally {
                wanted.values().forEach(
                        copy -> copy.completeExceptionally(
                                new RefusedInput(
                                        LocalText.of(
                                                "the session was closed before",
                                                "die Sitzung wurde vorher geschlossen"))));
            }
        }
    }

    private void obey(Order order) {
        if (order.effect() != Effect.PASSES) {
            complaint = "";
            auto.stop();
        }
        doing(() -> {
            if (order.effect() == Effect.STOPS) {
                lessons.moves();
            }
            order.work().run();
            if (order.effect() == Effect.STOPS) {
                lessons.moved();
            }
        });
    }

    private void doing(Runnable work) {
        changed = true;
        try {
            work.run();
        } catch (RuntimeException | Error refused) {
            complaint = ErrorLine.of(refused);
            auto.stop();
        }
    }

    /// Makes a frame if something has changed, unless more commands wait and a frame was made a moment ago. A run at
    /// the set speed shows every step.
    private void show() {
        long now = System.nanoTime();
        boolean busy = commands.hasReady() || auto.isHasty();
        if (changed && (!busy || now - shownAt >= FRAMES_APART)) {
            changed = false;
            shownAt = now;
            tell();
        }
    }

    /// A frame that cannot be made must not end the frames after it; why it could not is in the next.
    private void tell() {
        try {
            listener.accept(frame());
        } catch (RuntimeException | Error undrawn) {
            complaint = Spoken.language().session().errors().notShown(ErrorLine.of(undrawn));
            tellOnceMore();
        }
    }

    private void tellOnceMore() {
        try {
            listener.accept(frame());
        } catch (RuntimeException | Error again) {
            // The complaint is in the frame after the next command.
            changed = true;
        }
    }

    private StepFrame frame() {
        return current.frame(
                new StepFrame.Tempo(auto.isOn(), auto.speed()), complaint, lessons.view(current));
    }

    /// Ends the run and every thread of the session, and waits for them. Does nothing the second time.
    @Override
    public void close() {
        commands.close();
        if (thread.getState() == Thread.State.NEW) {
            current.close();
        }
        ThreadEndings.await(thread, PATIENCE);
    }

    /// Whether a command stops a run that goes by itself.
    enum Effect {
        /// It stops it, and what went wrong with the last command is no longer told.
        STOPS,
        /// The same, also while a question is open, which holds other commands up.
        ANYWAY,
        /// It does neither.
        PASSES
    }

    /// A command for the session's thread.
    private record Order(Object key, Effect effect, Runnable work) implements CommandQueue.Command {}

    /// The run that goes by itself: to which target, and how fast. For the session's thread alone.
    private static final class Autorun {
        /// Steps a second at speed 1.
        private static final double STEPS_A_SECOND = 4;

        private static final double SLOWEST = 0.25;
        private static final double FASTEST = 32;
        /// How long it runs at a stretch before commands get a turn.
        private static final long STRETCH = Duration.ofMillis(12).toNanos();
        /// Where a step is later than this, the lost time is not made up for.
        private static final long LATEST = Duration.ofMillis(250).toNanos();

        /// Null while it stands still.
        private @Nullable RunTarget goal;
        private double speed = 1;
        private long due;

        /// Lets the run go by itself from now on, until it is at the target.
        void begin(RunTarget wanted) {
            goal = wanted;
            due = System.nanoTime();
        }

        void stop() {
            goal = null;
        }

        void speed(double factor) {
            speed = Math.clamp(factor, SLOWEST, FASTEST);
        }

        double speed() {
            return speed;
        }

        boolean isOn() {
            return goal != null;
        }

        /// Whether it goes as fast as possible, so that not every step is shown.
        boolean isHasty() {
            RunTarget wanted = goal;
            return wanted != null && !wanted.atPace();
        }

        /// The time to the next step, in nanoseconds; [Long#MAX_VALUE] while it stands still.
        long rest() {
            RunTarget wanted = goal;
            if (wanted == null) {
                return Long.MAX_VALUE;
            }
            return wanted.atPace() ? Math.max(0, due - System.nanoTime()) : 0;
        }

        /// Takes the next step or stretch of steps, if it is due.
        ///
        /// @param wanted whether a command waits
        void goOn(CurrentRun current, BooleanSupplier wanted) {
            RunTarget now = goal;
            if (now == null) {
                return;
            }
            boolean there = now.atPace() ? oneStep(current, now.stop()) : stretch(current, now.stop(), wanted);
            if (there) {
                goal = null;
            }
        }

        private boolean oneStep(CurrentRun current, StopPredicate stop) {
            due = Math.max(due, System.nanoTime() - LATEST) + Math.round(1e9 / (STEPS_A_SECOND * speed));
            Playhead playhead = current.playhead();
            return !playhead.forward() || current.isAtEnd() || stop.at(playhead.shown(), playhead.at());
        }

        private static boolean stretch(CurrentRun current, StopPredicate stop, BooleanSupplier wanted) {
            long end = System.nanoTime() + STRETCH;
            return current.playhead().go(stop, () -> System.nanoTime() >= end || wanted.getAsBoolean());
        }
    }

    /// The target of a run that goes by itself.
    ///
    /// @param stop where it ends
    ///
    /// @param atPace whether it goes step by step at the set speed; otherwise as fast as possible
    private record RunTarget(StopPredicate stop, boolean atPace) {}
}

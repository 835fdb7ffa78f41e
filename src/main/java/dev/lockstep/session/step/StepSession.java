package dev.lockstep.session.step;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.Ending;
import dev.lockstep.session.FrameListener;
import dev.lockstep.session.Policy;
import dev.lockstep.session.Until;
import dev.lockstep.session.step.Orders.Order;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceEnd;
import dev.lockstep.trace.TraceHeader;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A scenario that a person steps through: forward, back, along ways that were taken and ways that were not.
///
/// Frames come out, commands go in. No command waits for the run: it is queued and carried out by a thread of the
/// session, which alone knows the run; so the caller may be the thread that draws. All methods may be called from any
/// thread. Nothing of the program runs unless a step is taken.
///
/// The same scenario, seed and commands give the same steps, also after a way was left and brought back.
public final class StepSession implements AutoCloseable {
    /// Steps a second at speed 1.
    private static final double STEPS_A_SECOND = 4;

    private static final double SLOWEST = 0.25;
    private static final double FASTEST = 32;
    private static final long FRAMES_APART = Duration.ofSeconds(1).toNanos() / 60;
    /// How long it runs at a stretch before it looks up.
    private static final long STRETCH = Duration.ofMillis(12).toNanos();
    /// A step that comes later than this is not made up for.
    private static final long LATEST = Duration.ofMillis(250).toNanos();
    private static final Pattern SEED = Pattern.compile("seed (-?\\d{1,18})");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private @Nullable Trace trace;
    private Scenario scenario;
    private final FrameListener listener;
    private final Orders orders = new Orders();
    private final Thread thread;
    /// Completed when nothing more will be done.
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();

    private Playhead playhead;
    private Frames frames;
    private int run;
    private long number;
    /// What it does by itself; null while it stands still.
    private @Nullable Goal goal;
    private double speed = 1;
    private String complaint = "";
    private long due;
    private long shownAt = System.nanoTime() - FRAMES_APART;
    private boolean changed = true;

    private StepSession(Scenario scenario, @Nullable Trace trace, long seed, FrameListener listener) {
        this.scenario = scenario;
        this.trace = trace;
        this.listener = listener;
        this.playhead = begin(seed, Policy.RANDOM, trace);
        this.frames = new Frames(scenario, ++run, playhead.shown());
        this.thread = Thread.ofPlatform().daemon().name("lockstep-steps").unstarted(this::serve);
    }

    /// Begins a run of `scenario`, which stands before its first step, and hands every frame to `listener` until the
    /// session is closed.
    ///
    /// @throws IllegalArgumentException if the scenario has no program
    public static StepSession open(Scenario scenario, long seed, FrameListener listener) {
        Bounds.program(scenario);
        return started(new StepSession(scenario, null, seed, listener));
    }

    /// Shows what was recorded, from its start. Where threads were simulated it is made again, and can be changed and go
    /// on; where that differs from what was recorded, or threads were real, it can only be looked at.
    ///
    /// @param scenario what was recorded
    public static StepSession open(Scenario scenario, Trace trace, FrameListener listener) {
        return started(new StepSession(scenario, trace, seedOf(trace), listener));
    }

    private static StepSession started(StepSession session) {
        session.thread.start();
        return session;
    }

    private static long seedOf(Trace trace) {
        Matcher seed = SEED.matcher(trace.header().order());
        return seed.matches() ? Long.parseLong(seed.group(1)) : 0;
    }

    private Playhead begin(long seed, Policy policy, @Nullable Trace recorded) {
        Program wanted = scenario.program();
        if (recorded == null && wanted != null) {
            TraceHeader header = new TraceHeader(scenario.id(), scenario.text(), true, "seed " + seed);
            return Playhead.atStart(wanted, header, seed, policy);
        }
        Trace known = Objects.requireNonNull(recorded, "neither a program nor a recording");
        if (!known.header().simulated() || wanted == null) {
            return Playhead.recorded(known, wanted);
        }
        try {
            return Playhead.verifying(wanted, known, seed);
        } catch (IllegalArgumentException | Playhead.CannotGoOn differs) {
            complaint = "This scenario does not make the recorded run again, which can only be looked at: "
                    + Complaints.line(differs);
            return Playhead.recorded(known, wanted);
        }
    }

    /// Takes one step: forward along the shown future, or by the policy where that has no more.
    public void step() {
        give(true, () -> playhead.forward());
    }

    /// Goes one step back.
    public void back() {
        give(true, () -> playhead.back());
    }

    /// Makes this choice at the shown step. Where it was not made before, a new future begins; the old one is kept.
    public void choose(String choice) {
        give(true, () -> playhead.choose(choice));
    }

    /// Goes to the step of this number: back to it, forward along the shown future, and beyond that by the policy, as far
    /// as the run goes.
    public void jump(int step) {
        give(true, () -> {
            if (step <= playhead.at()) {
                playhead.backTo(step);
            } else {
                goal = new Goal(Stop.number(step), false);
            }
        });
    }

    /// Runs by itself, until that, the end of the run or [#pause]: to the end at the set speed, to anything else as fast
    /// as it can.
    public void run(Until until) {
        give(true, () -> {
            goal = new Goal(Stop.of(until), until instanceof Until.End);
            due = System.nanoTime();
        });
    }

    public void pause() {
        give(true, () -> {});
    }

    /// Sets how fast it runs by itself, 1 for four steps a second; at least a quarter, at most 32 times that.
    public void speed(double factor) {
        give(false, () -> speed = Math.clamp(factor, SLOWEST, FASTEST));
    }

    /// Begins anew with this seed, and lets chance decide.
    public void seed(long seed) {
        give(true, () -> {
            if (!playhead.shown().trace().header().simulated()) {
                throw new IllegalArgumentException("Real threads have no seed: this run was recorded.");
            }
            restart(seed, Policy.RANDOM, null);
        });
    }

    /// Begins anew as it began.
    public void restart() {
        give(true, () -> restart(playhead.seed(), playhead.policy(), trace));
    }

    private void restart(long seed, Policy policy, @Nullable Trace recorded) {
        playhead.close();
        playhead = begin(seed, policy, recorded);
        frames = new Frames(scenario, ++run, playhead.shown());
    }

    /// Sets who decides when the run is left to itself.
    public void policy(Policy policy) {
        give(false, () -> playhead.policy(policy));
    }

    /// Shows another way that was taken before.
    public void future(int id) {
        give(true, () -> playhead.show(id));
    }

    /// Begins anew with what the scenario has become, with the same seed and policy; what was recorded is left behind.
    /// Where it cannot be stepped through, all stays as it is and the frames say so.
    public void reload(Scenario edited) {
        give(true, () -> {
            Bounds.program(edited);
            scenario = edited;
            trace = null;
            restart(playhead.seed(), playhead.policy(), null);
        });
    }

    /// Has the frames say that something went wrong outside.
    public void complain(String line) {
        give(false, () -> complaint = line);
    }

    /// A copy of the trace of the shown future, as far as it went.
    public CompletableFuture<Trace> trace() {
        CompletableFuture<Trace> copy = new CompletableFuture<>();
        boolean taken = orders.give(new Order(false, () -> {
            Way shown = playhead.shown();
            Trace whole = shown.trace().upTo(shown.last());
            TraceEnd end = shown.trace().end();
            if (end != null) {
                whole.end(end);
            }
            copy.complete(whole);
        }));
        if (!taken) {
            copy.completeExceptionally(new IllegalStateException("the session is closed, or has too much to do"));
        }
        var _ = ended.thenRun(() -> copy.completeExceptionally(new IllegalStateException("the session was closed before")));
        return copy;
    }

    private void give(boolean stops, Runnable work) {
        orders.give(new Order(stops, work));
    }

    /// The life of the session's thread.
    private void serve() {
        try {
            while (!orders.isClosed()) {
                show();
                Order order = orders.next(rest());
                if (order != null) {
                    obey(order);
                } else {
                    goOn();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            playhead.close();
            ended.complete(null);
        }
    }

    /// How long it may wait for an order before there is something to do.
    private long rest() {
        Goal wanted = goal;
        if (wanted == null) {
            return Long.MAX_VALUE;
        }
        return wanted.atPace() ? Math.max(0, due - System.nanoTime()) : 0;
    }

    private void obey(Order order) {
        complaint = "";
        if (order.stops()) {
            goal = null;
        }
        doing(order.work());
    }

    private void goOn() {
        Goal wanted = goal;
        if (wanted != null && rest() == 0) {
            doing(wanted.atPace() ? () -> oneStep(wanted.stop()) : () -> stretch(wanted.stop()));
        }
    }

    private void oneStep(Stop stop) {
        long now = System.nanoTime();
        due = Math.max(due, now - LATEST) + Math.round(1e9 / (STEPS_A_SECOND * speed));
        boolean moved = playhead.forward();
        if (!moved || isAtEnd() || stop.at(playhead.shown(), playhead.at())) {
            goal = null;
        }
    }

    private boolean isAtEnd() {
        return playhead.shown().isOver() && playhead.at() == playhead.shown().last();
    }

    private void stretch(Stop stop) {
        long end = System.nanoTime() + STRETCH;
        if (playhead.go(stop, () -> System.nanoTime() >= end || !orders.isEmpty())) {
            goal = null;
        }
    }

    private void doing(Runnable work) {
        changed = true;
        try {
            work.run();
        } catch (RuntimeException refused) {
            complaint = Complaints.line(refused);
            goal = null;
        }
    }

    /// Shows what has changed, unless more is to come at once and something was shown a moment ago. At its pace, every step
    /// is shown.
    private void show() {
        long now = System.nanoTime();
        Goal wanted = goal;
        boolean busy = !orders.isEmpty() || (wanted != null && !wanted.atPace());
        if (changed && (!busy || now - shownAt >= FRAMES_APART)) {
            changed = false;
            shownAt = now;
            tell();
        }
    }

    private void tell() {
        try {
            listener.frame(frames.of(playhead, new Frames.Pace(goal != null, speed, complaint), ++number));
        } catch (RuntimeException undrawn) {
            // One moment that cannot be shown must not end all that would follow.
            complaint = "This moment could not be shown: " + Complaints.line(undrawn);
        }
    }

    /// Ends the run and every thread of the session, and waits for them. Does nothing the second time.
    @Override
    public void close() {
        orders.close();
        Ending.await(thread, PATIENCE);
    }
}

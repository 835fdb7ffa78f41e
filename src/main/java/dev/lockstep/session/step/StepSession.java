package dev.lockstep.session.step;

import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.ChooserPolicy;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.RunUntil;
import dev.lockstep.session.step.StepCommands.Effect;
import dev.lockstep.trace.Trace;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A scenario that a person steps through: forward, back, along branches that were taken and branches that were not.
///
/// Frames come out, commands go in. No command waits for the run: it is queued and carried out by a thread of the
/// session, which alone knows the run; so the caller may be the thread that draws. All methods may be called from any
/// thread. Nothing of the program runs unless a step is taken.
///
/// The same scenario, seed and commands give the same steps, also after a branch was left and brought back.
public final class StepSession implements AutoCloseable {
    private static final Pattern SEED = Pattern.compile("seed (-?\\d{1,18})\\b");
    /// What chance goes on with where a run did not begin by chance.
    private static final long NO_SEED = 0;

    private final StepLoop loop;

    private StepSession(StepLoop loop) {
        this.loop = loop;
    }

    /// Begins a run of `scenario`, which stands before its first step, and hands every frame to `listener` until the
    /// session is closed.
    ///
    /// @throws IllegalArgumentException if the scenario has no program
    public static StepSession open(Scenario scenario, long seed, FrameListener listener) {
        return open(scenario, new RunStart.Open(), seed, listener);
    }

    /// Shows what was recorded, from its start. Where threads were simulated it is made again, and can be changed and go
    /// on; where that differs from what was recorded, or threads were real, it can only be looked at.
    ///
    /// @param scenario what was recorded
    public static StepSession open(Scenario scenario, Trace trace, FrameListener listener) {
        return open(scenario, new RunStart.Recording(trace), seedOf(trace), listener);
    }

    /// Begins a run of `scenario` whose first steps are known: it stands before the first of them, and after the last one
    /// chance goes on. Where the schedule does not fit, the run is known as far as it does, and the frames say so.
    ///
    /// @throws IllegalArgumentException if the scenario has no program
    public static StepSession open(Scenario scenario, Schedule schedule, FrameListener listener) {
        return open(scenario, new RunStart.Choices(schedule, false), NO_SEED, listener);
    }

    private static StepSession open(Scenario scenario, RunStart start, long seed, FrameListener listener) {
        StepLoop loop = new StepLoop(scenario, start, seed, listener::frame);
        loop.start();
        return new StepSession(loop);
    }

    private static long seedOf(Trace trace) {
        Matcher seed = SEED.matcher(trace.header().order());
        return seed.lookingAt() ? Long.parseLong(seed.group(1)) : NO_SEED;
    }

    /// Takes one step: forward along the shown branch, or by the policy where that has no more.
    public void step() {
        loop.step();
    }

    /// Goes one step back.
    public void back() {
        loop.back();
    }

    /// Makes this choice at the shown step. Where it was not made before, a new branch begins; the old one is kept.
    public void choose(String choice) {
        loop.order(() -> playhead().choose(choice));
    }

    /// Goes to the step of this number: back to it, forward along the shown branch, and beyond that by the policy, as far
    /// as the run goes.
    public void jump(int step) {
        loop.jump(step);
    }

    /// Runs by itself, until that, the end of the run or [#pause]: to the end at the set speed, to anything else as fast
    /// as it can.
    public void run(RunUntil until) {
        loop.run(until);
    }

    public void pause() {
        loop.pause();
    }

    /// Sets how fast it runs by itself, 1 for four steps a second; at least a quarter, at most 32 times that.
    public void speed(double factor) {
        loop.speed(factor);
    }

    /// Begins anew with this seed, and lets chance decide.
    public void seed(long seed) {
        loop.order(() -> {
            if (!playhead().shown().trace().header().simulated()) {
                throw new IllegalArgumentException("Real threads have no seed: this run was recorded.");
            }
            loop.course().begin(new RunStart.Open(), seed, ChooserPolicy.RANDOM);
        });
    }

    /// Begins anew as it began.
    public void restart() {
        loop.again();
    }

    /// Sets who decides when the run is left to itself.
    public void policy(ChooserPolicy policy) {
        loop.give(Effect.PASSES, () -> playhead().policy(policy));
    }

    /// Shows another branch that was taken before.
    public void future(int id) {
        loop.order(() -> playhead().show(id));
    }

    /// Begins anew with what the scenario has become, with the same seed and policy; what was recorded, or chosen before
    /// the start, is left behind. Where it cannot be stepped through, all stays as it is and the frames say so.
    public void reload(Scenario edited) {
        loop.reload(edited, () -> {});
    }

    /// Has the frames say that something went wrong outside.
    public void complain(String line) {
        loop.complain(line);
    }

    /// A copy of the trace of the shown branch, as far as it went.
    public CompletableFuture<Trace> trace() {
        return loop.trace();
    }

    private Playhead playhead() {
        return loop.course().playhead();
    }

    /// Ends the run and every thread of the session, and waits for them. Does nothing the second time.
    @Override
    public void close() {
        loop.close();
    }
}

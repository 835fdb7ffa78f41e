package dev.lockstep.session.step;

import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.control.LessonControls;
import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.trace.RunOrder;
import dev.lockstep.trace.Trace;
import java.util.concurrent.CompletableFuture;

/// A scenario that a person steps through: forward, back, along branches that were taken and branches that were not.
///
/// No thread of the program runs unless a step is taken.
///
/// The same scenario, seed and commands give the same steps, also after a branch was left and brought back.
public final class StepSession implements Session.Step {
    /// The seed of random choices after a given schedule or recording.
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

    /// Shows a recorded run, from its start. A simulated run is replayed, and can branch and go on; a run of real
    /// threads, or one whose replay differs from the recording, can only be looked at.
    ///
    /// @param scenario the scenario that was recorded
    public static StepSession open(Scenario scenario, Trace trace, FrameListener listener) {
        return open(scenario, new RunStart.Recording(trace), seedOf(trace), listener);
    }

    /// Begins a run of `scenario` whose first steps are known: it stands before the first of them, and after the last
    /// the choices are random. Where the schedule does not fit, the run is known as far as it does, and the frames say
    /// so.
    ///
    /// @throws IllegalArgumentException if the scenario has no program
    public static StepSession open(Scenario scenario, Schedule schedule, FrameListener listener) {
        return open(scenario, new RunStart.Choices(schedule, 0), NO_SEED, listener);
    }

    /// Begins a run of `scenario` with the choices of a run of its partner, as far as each is enabled here too and runs
    /// the same operation. It stands where that run is shown or, if it does not go as far, after the last of them, from
    /// where the choices are random. The frames say where the two part.
    ///
    /// @param hasFault whether the partner is the one with the fault
    /// @throws IllegalArgumentException if the scenario has no program
    public static StepSession open(Scenario scenario, RunSoFar partner, boolean hasFault, FrameListener listener) {
        return open(scenario, new RunStart.LikePartner(partner, hasFault), partner.seed(), listener);
    }

    /// Begins a run of `scenario` where a stop of a lecture is: its choices are made, and it stands at its step; after
    /// them the choices are random. What the stop asks is offered there.
    ///
    /// @throws IllegalArgumentException if the scenario has no program
    public static StepSession open(Scenario scenario, StopVisit visit, FrameListener listener) {
        return open(scenario, new RunStart.Choices(visit.schedule(), visit.step()), NO_SEED, visit, listener);
    }

    private static StepSession open(Scenario scenario, RunStart start, long seed, FrameListener listener) {
        return open(scenario, start, seed, StopVisit.NONE, listener);
    }

    private static StepSession open(
            Scenario scenario, RunStart start, long seed, StopVisit visit, FrameListener listener) {
        StepLoop loop = new StepLoop(scenario, start, seed, visit, listener::frame);
        loop.start();
        return new StepSession(loop);
    }

    private static long seedOf(Trace trace) {
        return trace.header().decided().first() instanceof RunOrder.Seed(long seed) ? seed : NO_SEED;
    }

    @Override
    public StepControls controls() {
        return loop;
    }

    @Override
    public LessonControls lessons() {
        return loop.lessons();
    }

    @Override
    public void choose(String choice) {
        loop.order(() -> playhead().choose(choice));
    }

    @Override
    public void seed(long seed) {
        loop.orderAnyway(() -> {
            loop.lessons().begun();
            if (!playhead().shown().trace().header().simulated()) {
                throw new IllegalArgumentException(Spoken.language().session().errors().noSeed());
            }
            loop.current().begin(new RunStart.Open(), seed, ChooserPolicy.RANDOM);
        });
    }

    @Override
    public CompletableFuture<RunSoFar> soFar() {
        return loop.soFar();
    }

    @Override
    public void restart() {
        loop.again();
    }

    @Override
    public void policy(ChooserPolicy policy) {
        loop.give(StepLoop.Effect.PASSES, () -> playhead().policy(policy));
    }

    @Override
    public void branch(int id) {
        loop.order(() -> playhead().show(id));
    }

    /// Keeps seed and policy; a recording or schedule that it began with is dropped.
    @Override
    public void reload(Scenario edited) {
        loop.reload(edited, () -> {});
    }

    @Override
    public void complain(String line) {
        loop.complain(line);
    }

    private Playhead playhead() {
        return loop.current().playhead();
    }

    @Override
    public void close() {
        loop.close();
    }
}

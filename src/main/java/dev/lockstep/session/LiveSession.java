package dev.lockstep.session;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;

/// A scenario running on real threads, watched and steered by a person.
///
/// Frames come out, commands go in. No command waits for the engine: it is queued, shown as [Pending] and carried out by a
/// thread of the session, so the caller may be the thread that draws. All methods may be called from any thread.
public final class LiveSession implements AutoCloseable {

    private final Scenario scenario;

    private LiveSession(Scenario scenario) {
        this.scenario = scenario;
    }

    /// Starts `scenario` and hands every frame to `listener` until the session is closed.
    public static LiveSession open(Scenario scenario, FrameListener listener) {
        LiveSession session = new LiveSession(scenario);
        listener.frame(new Frame(
                scenario, 1, 1, 0, false, 1, Snapshot.EMPTY, Lanes.NONE, new Series("", 0, new int[0]),
                List.of(), List.of(), List.of(), List.of(), RecentEvents.NONE, 0, 0, ""));
        return session;
    }

    /// What runs.
    public Scenario scenario() {
        return scenario;
    }

    /// Turns a knob. Of several turns of one knob that are still pending, only the last is carried out.
    ///
    /// @throws IllegalArgumentException if there is no such knob
    public void turn(String knob, double value) {}

    /// Does something to the engine.
    ///
    /// @throws IllegalArgumentException if there is no such act
    public void act(String act) {}

    /// Stops the engines at their next operation, and their clock at once.
    public void freeze() {}

    /// Lets the engines go on where they stopped.
    public void thaw() {}

    /// Sets how fast the engine's clock goes: 1 for real time, from 1/100 to 10.
    public void speed(double factor) {}

    /// Ends the run and begins another, with the knobs as they stand.
    public void restart() {}

    /// Ends the run and every thread of the session, and waits for them. Does nothing the second time.
    @Override
    public void close() {}
}

package dev.lockstep.session.step;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.ChooserPolicy;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.session.history.RunBounds;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceEnd;

/// The run that a session shows, and how it began. For the session's thread alone.
final class CurrentRun implements AutoCloseable {
    private Scenario scenario;
    private RunStart start;
    private Playhead playhead;
    private StepFrames frames;
    private int run = 1;
    private long frame;

    CurrentRun(Scenario scenario, RunStart start, BegunRun begun) {
        this.scenario = scenario;
        this.start = start;
        this.playhead = begun.playhead();
        this.frames = new StepFrames(scenario, run, playhead.shown());
    }

    Playhead playhead() {
        return playhead;
    }

    Scenario scenario() {
        return scenario;
    }

    /// Begins anew as it began.
    ///
    /// @return why the run is not quite what was asked for, in one line; empty where it is
    String again() {
        return begin(start, playhead.seed(), playhead.policy());
    }

    /// Begins anew, this once, in this branch.
    ///
    /// @return as [#again]
    String begin(RunStart with, long seed, ChooserPolicy policy) {
        playhead.close();
        BegunRun begun = BegunRun.of(scenario, with, seed, policy);
        playhead = begun.playhead();
        frames = new StepFrames(scenario, ++run, playhead.shown());
        return begun.complaint();
    }

    /// Begins anew with what the scenario has become; what it began with is left behind.
    ///
    /// @throws IllegalArgumentException if that has no program; then all stays as it is
    void reload(Scenario edited) {
        RunBounds.program(edited);
        scenario = edited;
        start = new RunStart.Open();
        again();
    }

    boolean isAtEnd() {
        return playhead.shown().isOver() && playhead.at() == playhead.shown().last();
    }

    StepFrame frame(StepFrames.Pace pace) {
        return frames.of(playhead, pace, ++frame);
    }

    /// A copy of the trace of the shown branch, as far as it went.
    Trace copy() {
        BranchHistory shown = playhead.shown();
        Trace whole = shown.trace().upTo(shown.last(), shown.order());
        TraceEnd end = shown.trace().end();
        if (end != null) {
            whole.end(end);
        }
        return whole;
    }

    @Override
    public void close() {
        playhead.close();
    }
}

package dev.lockstep.session.step;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.LiveLanes;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.headless.VisibleDeadlocks;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.session.history.StepNarrator;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.trace.TraceStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the frames of a run that is stepped through. For the session's thread alone.
final class StepFrames {
    private final Scenario scenario;
    private final LaneWindow window;
    private final int run;

    /// @param run how often a run was begun in this session, counted from 1
    StepFrames(Scenario scenario, int run, BranchHistory first) {
        this.scenario = scenario;
        this.run = run;
        this.window = new LaneWindow(first);
    }

    /// How the session stands, apart from its playhead.
    record Pace(boolean running, double speed, String complaint) {}

    StepFrame of(Playhead playhead, Pace pace, long number) {
        BranchHistory shown = playhead.shown();
        int at = playhead.at();
        TraceStep step = shown.step(at);
        Snapshot snapshot = shown.at(at);
        LiveLanes lanes = window.around(shown, at);
        return new StepFrame(
                scenario,
                run,
                number,
                shown.origin(),
                at,
                shown.last(),
                snapshot,
                at == 0 ? snapshot : shown.at(at - 1),
                moved(step),
                StepNarrator.last(shown.timeline(), at),
                playhead.isLiving()
                        ? EnabledChoices.of(shown.enabledAfter(at), snapshot, shown.takenAfter(at))
                        : List.of(),
                lanes,
                shown.marks().between(lanes.from(), lanes.to()),
                StepNarrator.told(shown.timeline(), at),
                playhead.futures(),
                isSimulated(shown) ? shown.alarmsUpTo(at) : VisibleDeadlocks.alarms(snapshot),
                shown.isOver(),
                finish(shown, at),
                shown.propertiesAt(at),
                playhead.policy(),
                playhead.seed(),
                pace.running(),
                pace.speed(),
                SnapshotFigures.of(snapshot, isSimulated(shown)),
                pace.complaint());
    }

    private static boolean isSimulated(BranchHistory shown) {
        return shown.trace().header().simulated();
    }

    private static @Nullable ThreadId moved(TraceStep step) {
        return step.number() == 0 ? null : Choice.parse(step.chosen()).thread();
    }

    private static @Nullable RunEnd finish(BranchHistory shown, int at) {
        return at == shown.last() ? shown.finish() : null;
    }
}

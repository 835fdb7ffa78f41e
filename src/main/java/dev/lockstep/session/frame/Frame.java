package dev.lockstep.session.frame;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The picture of a session at one moment, as data. Immutable, and cheap to replace by the next.
public sealed interface Frame permits LiveFrame, StepFrame, ExploreFrame {

    /// The scenario that runs.
    Scenario scenario();

    /// How often it was started, counted from 1; nothing of an earlier run is left in this frame.
    int run();

    /// The frame's own number within the session, counted from 1.
    long number();

    /// The runtime's clock, in nanoseconds since the run began.
    long nanos();

    /// The state of threads, locks and engines.
    Snapshot snapshot();

    /// The states that each thread went through.
    LiveLanes lanes();

    /// The numbers beside the title.
    List<FrameFigure> figures();

    /// What went wrong with the last command, in one line; empty if nothing did.
    String complaint();

    /// What the gallery and the heading say of the scenario.
    default ScenarioCard title() {
        return ScenarioCard.of(scenario());
    }

    /// The stepped run, for the panes of code, waits-for and objects and for the playhead; null in a live session.
    default @Nullable StepFrame stepped() {
        return null;
    }

    /// The path of a listing of the program's engine in Python, below the folder of all listings; empty where there is
    /// none.
    default String listing() {
        Program program = scenario().program();
        return program == null ? "" : program.listing();
    }

    /// The text of the scenario's file.
    default String script() {
        return scenario().text();
    }

    /// Takes frames as they are made.
    @FunctionalInterface
    interface FrameListener {

        /// Takes `frame`, which replaces all earlier ones. Called on the session's frame thread, about 60 times a
        /// second: it must be quick and must not block.
        void frame(Frame frame);
    }
}

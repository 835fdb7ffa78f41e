package dev.lockstep.session.frame;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can be shown at one moment of a search through the orders of a scenario. Immutable.
///
/// @param number the frame's own number within the session, counted from 1
/// @param search what the search is at
/// @param shown the run that is looked at, where its playhead stands; at first the start of a run that nobody decided yet
/// @param failure which failure of [SearchState#found()] that run shows, from 0; null where it shows none of them
/// @param outcome which outcome of [SearchState#found()] that run was asked for, from 0; null where for none
/// @param sentences that run step by step, where it shows a failure or an outcome; otherwise empty
/// @param comparison two runs side by side; null where nothing is compared
/// @param complaint what went wrong with the last command, in one line; empty if nothing did
public record ExploreFrame(
        long number,
        SearchState search,
        StepFrame shown,
        @Nullable Integer failure,
        @Nullable Integer outcome,
        List<StepSentence> sentences,
        @Nullable RunComparison comparison,
        String complaint)
        implements Frame {

    public ExploreFrame {
        sentences = List.copyOf(sentences);
    }

    @Override
    public Scenario scenario() {
        return shown.scenario();
    }

    /// How often a run was shown, counted from 1; [SearchState#number()] says which search it is.
    @Override
    public int run() {
        return shown.run();
    }

    @Override
    public long nanos() {
        return shown.nanos();
    }

    @Override
    public Snapshot snapshot() {
        return shown.snapshot();
    }

    @Override
    public LiveLanes lanes() {
        return shown.lanes();
    }

    @Override
    public List<FrameFigure> figures() {
        return shown.figures();
    }

    @Override
    public ScenarioCard title() {
        return shown.title();
    }

    @Override
    public StepFrame stepped() {
        return shown;
    }
}

package dev.lockstep.session.frame;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A frame of a search through the orders of a scenario, with one of its runs. Immutable.
///
/// @param number the frame's own number within the session, counted from 1
/// @param search the plan, progress and result of the search
/// @param shown the shown run at its playhead; before a search has found one, the start of a run without a choice
/// @param failure which failure of [SearchState#found()] that run shows, from 0; null where it shows none of them
/// @param outcome the outcome of [SearchState#found()] for which that run is shown, from 0; null where for none
/// @param sentences the steps of that run in sentences, where it shows a failure or an outcome; otherwise empty
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
        implements
            Frame {

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

    /// The state of a search through the orders of a scenario.
    ///
    /// @param number how often a search was begun in this session
    /// @param plan the strategy and bounds that were asked for
    /// @param progress the schedules and steps run so far
    /// @param found its result or, while it goes on, what it has found so far; null before that, and where it could not
    ///     be begun or carried through
    public record SearchState(
            Phase phase,
            int number,
            SearchPlan plan,
            SearchProgress progress,
            @Nullable SearchReport found) {

        /// Whether it has begun and is over.
        public enum Phase {
            /// Not begun.
            READY,
            /// Under way.
            SEARCHING,
            /// Over: complete, stopped at a bound, cancelled or failed.
            DONE
        }
    }

    /// Counts of a search so far. All numbers are exact.
    ///
    /// @param schedules runs that went to their end
    /// @param pruned runs that were cut because they could show nothing new
    /// @param steps of all these runs
    /// @param failing schedules in which something went wrong
    /// @param nanos how long it has taken so far
    public record SearchProgress(long schedules, long pruned, long steps, long failing, long nanos) {}

    /// Two runs side by side that begin alike.
    ///
    /// @param left the one that fails
    /// @param failure which failure that is, from 0
    /// @param right the run it is compared with
    /// @param outcome which outcome that is, from 0
    /// @param first how many choices they have in common: the index, from 0, of the first line that differs
    public record RunComparison(Side left, int failure, Side right, int outcome, int first) {

        /// One run of the two.
        ///
        /// @param heading how it ends
        /// @param ok whether it has no failure
        /// @param schedule its choices, as schedules are written
        /// @param lines one for each step
        public record Side(String heading, boolean ok, String schedule, List<StepSentence> lines) {
            public Side {
                lines = List.copyOf(lines);
            }
        }
    }
}

package dev.lockstep.session.control;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.explore.Findings;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A scenario that a person watches and steers: frames come out, commands go in.
///
/// No command waits for the run: it takes effect at once, as a freeze does, or it is queued and carried out by a thread
/// of the session, so the caller may be the thread that draws. Only [#close] waits. All methods may be called from any
/// thread.
public sealed interface Session extends AutoCloseable {

    /// Begins the run again from its start or, in Explore, the search.
    void restart();

    /// Begins anew with the edited scenario. Where that can no longer be watched in this mode, the old one stays and
    /// the frames say why.
    void reload(Scenario edited);

    /// Puts an error from outside the session, such as an unreadable file, into the frames; an empty line removes it.
    void complain(String line);

    /// Ends the run or search and every thread of the session, and waits for them. Does nothing the second time.
    @Override
    void close();

    /// On real threads.
    non-sealed interface Live extends Session {

        /// Turns a knob. Of several turns of one knob that are still pending, only the last is carried out.
        ///
        /// @throws IllegalArgumentException if there is no such knob, or `value` is not a number
        void turn(String knob, double value);

        /// Does something to the engine.
        ///
        /// @throws IllegalArgumentException if there is no such act
        void act(String act);

        /// Stops the engines at their next operation, and their clock at once.
        void freeze();

        /// Lets the engines go on where they stopped.
        void thaw();

        /// Sets how fast the engine's clock goes, now and in runs to come: 1 for real time.
        ///
        /// @throws IllegalArgumentException if `factor` is not from 1/100 to 100
        void speed(double factor);

        /// Begins to record what happens from now on, a statement of everything first. While frozen, it begins when the
        /// engines thaw. An earlier recording that was not asked for is forgotten.
        void record();

        /// Ends the recording and gives its events: at most 200,000, the first ones. Fails where there was no
        /// recording.
        CompletableFuture<WatchTarget> stopRecording();
    }

    /// Shows a run step by step.
    sealed interface Stepped extends Session permits Step, Explore {

        /// Steers the shown run.
        StepControls controls();
    }

    /// One run, along branches that were taken and branches that were not.
    non-sealed interface Step extends Stepped {

        /// Makes this choice at the shown step. Where the shown branch made another there, a new branch begins; the old
        /// one is kept.
        ///
        /// @param choice as schedules write it
        void choose(String choice);

        /// Begins anew with this seed and the random policy.
        void seed(long seed);

        /// Sets who chooses the next thread while the run goes by itself.
        void policy(ChooserPolicy policy);

        /// Shows another branch of the run.
        void branch(int id);

        /// Questions about the run, and the challenge.
        LessonControls lessons();

        /// The run as far as it went. Fails where the session is closed before, or has too much to do.
        CompletableFuture<RunSoFar> soFar();
    }

    /// The search through the orders of a scenario, and one of the runs it found.
    non-sealed interface Explore extends Stepped {

        /// Searches anew; a search under way is ended first, and the results before it are forgotten.
        void search(SearchPlan plan);

        /// Ends the search; what it has found so far is shown.
        void cancel();

        /// Shows the shortest run known that leads to a failure, at its last step.
        ///
        /// @param failure its index among the failures
        void showFailure(int failure);

        /// Shows a run with this outcome, at its last step.
        ///
        /// @param outcome its index among the outcomes
        void showOutcome(int outcome);

        /// Compares a failing run with a run of an outcome; both come with a later frame. The shown run stays.
        void compare(int failure, int outcome);

        /// What the search has found, once it is over.
        Optional<Findings> findings();

        /// Ends the comparison.
        void uncompare();
    }
}

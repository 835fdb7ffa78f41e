package dev.lockstep.session.control;

import dev.lockstep.scenario.Scenario;
import java.util.concurrent.CompletableFuture;

/// A scenario that a person watches and steers: frames come out, commands go in.
///
/// No command waits for what it commands: it is queued and carried out by a thread of the session, so the caller may be
/// the thread that draws. Only [#close] waits. All methods may be called from any thread.
public sealed interface Session extends AutoCloseable {

    /// Begins anew: the run as it began or, in Explore, the search.
    void restart();

    /// Begins anew with what the scenario has become. Where it can no longer be watched in this way, all stays as it is
    /// and the frames say so.
    void reload(Scenario edited);

    /// Has the frames say that something went wrong outside; an empty line, that nothing is wrong any more.
    void complain(String line);

    /// Ends what runs and every thread of the session, and waits for them. Does nothing the second time.
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
        /// engines thaw. What was recorded before, and not asked for, is forgotten.
        void record();

        /// Ends the recording and gives what was recorded: at most 200,000 events, the first ones. Fails where nothing
        /// was.
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

        /// Begins anew with this seed, and lets chance decide.
        void seed(long seed);

        /// Sets who decides when the run is left to itself.
        void policy(ChooserPolicy policy);

        /// Shows another branch that was taken before.
        void branch(int id);
    }

    /// The search through the orders of a scenario, and one of the runs it found.
    non-sealed interface Explore extends Stepped {

        /// Searches anew; a search that goes on is ended first, and what was found before is forgotten.
        void search(SearchPlan plan);

        /// Ends the search; what it has found so far is shown.
        void cancel();

        /// Shows the shortest run known that leads to a failure, at its last step.
        ///
        /// @param failure its index among the failures
        void showFailure(int failure);

        /// Shows a run that ended so, at its last step.
        ///
        /// @param outcome its index among the outcomes
        void showOutcome(int outcome);

        /// Holds a failure against an outcome; the two runs come with a later frame. What is shown stays.
        void compare(int failure, int outcome);

        /// Compares nothing any more.
        void uncompare();
    }
}

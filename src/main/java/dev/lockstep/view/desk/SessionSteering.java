package dev.lockstep.view.desk;

import dev.lockstep.session.frame.ChooserPolicy;
import dev.lockstep.session.frame.RunUntil;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.SearchPlan;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Steers a scenario that is running. No method waits for an engine, except [#close], which the window calls from a thread
/// of its own.
public interface SessionSteering extends AutoCloseable {

    /// Nothing runs, so nothing happens.
    SessionSteering NONE = new SessionSteering() {};

    /// Turns a control.
    default void turn(String control, double value) {}

    /// Gives a command.
    default void act(String command) {}

    default void freeze() {}

    default void thaw() {}

    /// Sets how fast the engines' clock goes, 1 for real time.
    default void speed(double factor) {}

    default void restart() {}

    /// Begins to record what happens on real threads; what was recorded before, and not asked for, is forgotten.
    default void record() {}

    /// Ends the recording and adds it to the library.
    ///
    /// @param recorded is told, on any thread, what it is called there
    default void stopRecording(Consumer<ScenarioCard> recorded) {}

    /// Takes one step: forward along the shown branch, or by the policy where that has no more.
    default void step() {}

    /// Shows the step before; at the start, nothing happens.
    default void back() {}

    /// Makes this choice at the shown step. Where the shown branch made another there, a new branch begins; the old one
    /// is kept.
    ///
    /// @param choice as schedules write it
    default void choose(String choice) {}

    /// Goes to the step of this number: back to it, forward along the shown branch, and beyond that by the policy, as far
    /// as the run goes.
    default void jump(int step) {}

    /// Runs by itself, `until` that or until it is paused: to the end at the set speed, to anything else at once.
    default void run(RunUntil until) {}

    default void pause() {}

    /// Begins anew with this seed, and lets chance decide.
    default void seed(long seed) {}

    /// Sets who decides when the run is left to itself.
    default void policy(ChooserPolicy policy) {}

    /// Shows another way that was taken before.
    default void future(int id) {}

    /// Searches the orders of the scenario anew; a search that is under way is ended first.
    default void search(SearchPlan plan) {}

    /// Ends the search; what was found so far is shown.
    default void cancelSearch() {}

    /// Shows the shortest run known that leads to the failure of this index, at its last step.
    default void showFailure(int failure) {}

    /// Shows a run that ended so, at its last step.
    ///
    /// @param outcome its index among the outcomes
    default void showOutcome(int outcome) {}

    /// Holds a failure against an outcome, side by side.
    default void compare(int failure, int outcome) {}

    /// Compares nothing any more.
    default void uncompare() {}

    /// Saves the shown branch as a file of its own; fails with one line where that cannot be. May be asked
    /// for on the JavaFX thread, which does not wait for the disk.
    default CompletableFuture<Path> save(Path file) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("There is nothing here to save."));
    }

    @Override
    default void close() {}
}

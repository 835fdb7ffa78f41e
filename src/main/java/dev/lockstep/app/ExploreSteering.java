package dev.lockstep.app;

import dev.lockstep.session.explore.ExploreSession;
import dev.lockstep.session.frame.RunUntil;
import dev.lockstep.session.frame.SearchPlan;
import dev.lockstep.view.desk.SessionSteering;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// A search through the orders of a scenario, as the window steers it.
///
/// @param watch follows the scenario's file
record ExploreSteering(ExploreSession session, FileWatch watch) implements SessionSteering {

    @Override
    public void search(SearchPlan plan) {
        session.search(plan);
    }

    @Override
    public void cancelSearch() {
        session.cancel();
    }

    @Override
    public void restart() {
        session.restart();
    }

    @Override
    public void showFailure(int failure) {
        session.showFailure(failure);
    }

    @Override
    public void showOutcome(int outcome) {
        session.showOutcome(outcome);
    }

    @Override
    public void compare(int failure, int outcome) {
        session.compare(failure, outcome);
    }

    @Override
    public void uncompare() {
        session.uncompare();
    }

    @Override
    public void step() {
        session.step();
    }

    @Override
    public void back() {
        session.back();
    }

    @Override
    public void jump(int step) {
        session.jump(step);
    }

    @Override
    public void run(RunUntil until) {
        session.run(until);
    }

    @Override
    public void pause() {
        session.pause();
    }

    @Override
    public void speed(double factor) {
        session.speed(factor);
    }

    @Override
    public CompletableFuture<Path> save(Path file) {
        return session.trace().thenApplyAsync(trace -> SavedTrace.write(trace, file));
    }

    @Override
    public void close() {
        watch.close();
        session.close();
    }
}

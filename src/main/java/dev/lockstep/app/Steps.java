package dev.lockstep.app;

import dev.lockstep.session.Policy;
import dev.lockstep.session.Until;
import dev.lockstep.session.step.StepSession;
import dev.lockstep.view.desk.Player;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// A run that is stepped through, as the window steers it.
///
/// @param watch follows the scenario's file
record Steps(StepSession session, FileWatch watch) implements Player {

    @Override
    public void speed(double factor) {
        session.speed(factor);
    }

    @Override
    public void restart() {
        session.restart();
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
    public void choose(String choice) {
        session.choose(choice);
    }

    @Override
    public void jump(int step) {
        session.jump(step);
    }

    @Override
    public void run(Until until) {
        session.run(until);
    }

    @Override
    public void pause() {
        session.pause();
    }

    @Override
    public void seed(long seed) {
        session.seed(seed);
    }

    @Override
    public void policy(Policy policy) {
        session.policy(policy);
    }

    @Override
    public void future(int id) {
        session.future(id);
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

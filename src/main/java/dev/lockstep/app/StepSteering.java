package dev.lockstep.app;

import dev.lockstep.session.frame.ChooserPolicy;
import dev.lockstep.session.frame.RunUntil;
import dev.lockstep.session.step.StepSession;
import dev.lockstep.view.desk.SessionSteering;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// A run that is stepped through, as the window steers it.
///
/// @param watch follows the scenario's file
record StepSteering(StepSession session, FileWatch watch) implements SessionSteering {

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
    public void run(RunUntil until) {
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
    public void policy(ChooserPolicy policy) {
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

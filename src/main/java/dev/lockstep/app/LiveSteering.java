package dev.lockstep.app;

import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.WatchTarget;
import dev.lockstep.session.live.LiveSession;
import dev.lockstep.view.desk.SessionSteering;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// A live session, as the window steers it.
///
/// @param watch follows the scenario's file
/// @param keep takes what was recorded into the library, and says what it is called there
record LiveSteering(LiveSession session, FileWatch watch, Function<WatchTarget, ScenarioCard> keep) implements SessionSteering {

    @Override
    public void turn(String control, double value) {
        session.turn(control, value);
    }

    @Override
    public void act(String command) {
        session.act(command);
    }

    @Override
    public void freeze() {
        session.freeze();
    }

    @Override
    public void thaw() {
        session.thaw();
    }

    @Override
    public void speed(double factor) {
        session.speed(factor);
    }

    @Override
    public void restart() {
        session.restart();
    }

    @Override
    public void record() {
        session.record();
    }

    @Override
    public void stopRecording(Consumer<ScenarioCard> recorded) {
        var _ = session.stopRecording().thenApplyAsync(keep).thenAccept(recorded).exceptionally(refused -> {
            session.complain("What was recorded cannot be opened: " + ErrorLine.line(causeOf(refused)));
            return null;
        });
    }

    private static Throwable causeOf(Throwable refused) {
        Throwable cause = refused instanceof CompletionException ? refused.getCause() : null;
        return cause == null ? refused : cause;
    }

    @Override
    public void close() {
        watch.close();
        session.close();
    }
}

package dev.lockstep.app;

import dev.lockstep.session.Complaints;
import dev.lockstep.session.LiveSession;
import dev.lockstep.session.Subject;
import dev.lockstep.session.Title;
import dev.lockstep.view.desk.Player;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// A live session, as the window steers it.
///
/// @param watch follows the scenario's file
/// @param keep takes what was recorded into the library, and says what it is called there
record Live(LiveSession session, FileWatch watch, Function<Subject, Title> keep) implements Player {

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
    public void stopRecording(Consumer<Title> recorded) {
        var _ = session.stopRecording().thenApplyAsync(keep).thenAccept(recorded).exceptionally(refused -> {
            session.complain("What was recorded cannot be opened: " + Complaints.line(causeOf(refused)));
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

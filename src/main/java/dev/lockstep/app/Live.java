package dev.lockstep.app;

import dev.lockstep.session.LiveSession;
import dev.lockstep.view.desk.Player;

/// A live session, as the window steers it.
///
/// @param watch follows the scenario's file
record Live(LiveSession session, FileWatch watch) implements Player {

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
    public void close() {
        watch.close();
        session.close();
    }
}

package dev.lockstep.view.desk;

/// Steers a scenario that is running. No method waits for an engine, except [#close], which the window calls from a thread
/// of its own.
public interface Player extends AutoCloseable {

    /// Nothing runs, so nothing happens.
    Player NONE = new Player() {};

    /// Turns a control.
    default void turn(String control, double value) {}

    /// Gives a command.
    default void act(String command) {}

    default void freeze() {}

    default void thaw() {}

    /// Sets how fast the engines' clock goes, 1 for real time.
    default void speed(double factor) {}

    default void restart() {}

    @Override
    default void close() {}
}

package dev.lockstep.runtime;

/// What a thread does. What it throws ends the thread and is told in its last event.
@FunctionalInterface
public interface Body {

    void run() throws Exception;
}

package dev.lockstep.scenario.program.script;

/// The pool of a program, sound or flawed.
interface PoolPerformer {

    void start();

    /// Executes an operation of a script.
    ///
    /// @return its result, empty where it has none
    String perform(PoolOperation operation) throws InterruptedException;
}

package dev.lockstep.scenario.program.script;

/// The pool of a program, sound or flawed.
interface PoolPerformer {

    void start();

    /// Carries out an operation of a script.
    ///
    /// @return what it gives, empty where it gives nothing
    String perform(PoolOperation operation) throws InterruptedException;
}

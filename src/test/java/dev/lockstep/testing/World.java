package dev.lockstep.testing;

/// A place where programs run: real threads, or one operation at a time in many orders.
public interface World {

    /// Runs `program` as the script thread "main" until it and every script thread it started have ended, then ends
    /// what is left. Where the world has many orders, the program is run in each of them, with everything made anew.
    ///
    /// @throws AssertionError if the program or a script thread throws, or the run does not finish
    void run(Program program) throws Exception;

    /// The body of a test.
    @FunctionalInterface
    interface Program {

        void run(Run run) throws Exception;
    }
}

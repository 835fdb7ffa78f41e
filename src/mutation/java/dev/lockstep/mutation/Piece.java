package dev.lockstep.mutation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is mutated in one go: some classes, and the tests that are to notice.
enum Piece {

    BARRIER(true, "engine.barrier", "*", List.of("GhostParty", "NoGeneration", "NotifyOne"), List.of("engine.barrier.*")),

    CACHE(
            true,
            "engine.cache",
            "*",
            List.of(
                    "FlawedCache",
                    "GlobalLock",
                    "LockKeptOnError",
                    "MasterHeld",
                    "NoCycleCheck",
                    "NoSecondCheck",
                    "PlainLocks",
                    "Stampede"),
            List.of("engine.cache.*")),

    POOL(
            true,
            "engine.pool",
            "*",
            List.of(
                    "FlawedCrew",
                    "FlawedPool",
                    "FlawedQueue",
                    "ForgottenTaskDone",
                    "IfForWhile",
                    "KilledWorker",
                    "NotifyOne",
                    "PlainPool",
                    "PlainQueue",
                    "SwallowedError",
                    "TakeWithoutLimit"),
            List.of("engine.pool.*")),

    /// The port of the stepped runtime: locks, conditions, threads, shared values.
    STEPPED_PORT(
            false,
            "runtime.stepped",
            "Stepped*",
            List.of(),
            List.of("runtime.stepped.*", "runtime.Port", "engine.barrier.Barrier*", "scenario.Operations")),

    /// The rest of it: who may go, who goes, how a run ends.
    STEPPED_RUN(
            false,
            "runtime.stepped",
            "*",
            List.of("Stepped"),
            List.of("runtime.stepped.*", "runtime.Port", "engine.barrier.Barrier*", "explore.Finds")),

    /// Its tests alone need real threads.
    LIVE(false, "runtime.live", "*", List.of(), List.of("runtime.live.*", "runtime.Port"));

    private static final String ROOT = "dev.lockstep.";

    private final boolean closed;
    private final String room;
    private final String classes;
    private final String excluded;
    private final String tests;

    Piece(boolean closed, String room, String classes, List<String> excluded, List<String> tests) {
        this.closed = closed;
        this.room = ROOT + room;
        this.classes = ROOT + room + "." + classes;
        this.excluded = String.join(
                ",", excluded.stream().map(name -> ROOT + room + "." + name + "*").toList());
        this.tests = String.join(
                ",", tests.stream().map(test -> ROOT + test + "Test").toList());
    }

    static Piece named(String name) {
        return Stream.of(values())
                .filter(piece -> piece.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "mutation.of: " + name + " is no piece; give one of " + List.of(values())));
    }

    /// Whether every mutant has to be killed or be equivalent for a written reason. Of the others the survivors are only
    /// told.
    boolean isClosed() {
        return closed;
    }

    /// The package.
    String room() {
        return room;
    }

    String classes() {
        return classes;
    }

    /// What is left out: of an engine its flawed twins. They are kept to be seen going wrong: what each does wrong, and
    /// nothing beside it, is pinned by the search of its scenario.
    String excluded() {
        return excluded;
    }

    String tests() {
        return tests;
    }

    /// Flags of the JVMs in which the mutants run. Engines are judged on the stepped runtime alone: there a mutant that
    /// is stuck ends at once, and the verdict is the same each time.
    String flags(String seeds) {
        var onOneCarrier = "-XX:+UseSerialGC,-XX:TieredStopAtLevel=1,-Djdk.virtualThreadScheduler.parallelism=1,"
                + "-Djdk.virtualThreadScheduler.maxPoolSize=1,-Dlockstep.worlds=stepped,-Dlockstep.seeds=" + seeds;
        return this == LIVE ? "-XX:+UseSerialGC,-XX:TieredStopAtLevel=1,-Dlockstep.seeds=1" : onOneCarrier;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dev.lockstep.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is mutated in one go: some classes, and the tests that are to notice.
enum Piece {

    BARRIER(
            true,
            "engine.barrier",
            List.of("*"),
            List.of("flawed."),
            List.of("engine.barrier.*")),

    CACHE(
            true,
            "engine.cache",
            List.of("*"),
            List.of("flawed."),
            List.of("engine.cache.*")),

    POOL(
            true,
            "engine.pool",
            List.of("*"),
            List.of("flawed."),
            List.of("engine.pool.*")),

    /// The port of the stepped runtime: locks, conditions, threads, shared values.
    STEPPED_PORT(
            false,
            "runtime.stepped",
            List.of("Stepped*"),
            List.of(),
            Tests.OF_STEPS),

    /// The rest of it: who may go, who goes, how a run ends.
    STEPPED_RUN(
            false,
            "runtime.stepped",
            List.of("*"),
            List.of("Stepped"),
            Tests.with(
                    Tests.OF_STEPS,
                    "explore.Feeds",
                    "explore.Pollers",
                    "explore.Strategies",
                    "explore.Traps")),

    /// The lock of real threads, with its queue. Of its mutants many are stuck, and those cost the most.
    LIVE_QUEUE(
            false,
            "runtime.live",
            List.of("QueuedLock*"),
            List.of(),
            Tests.with(Tests.OF_WAITS, "runtime.live.*")),

    /// What the port makes of it.
    LIVE_LOCK(
            false,
            "runtime.live",
            List.of("LiveMutex*", "LiveCondition*"),
            List.of(),
            Tests.with(Tests.OF_LOCKS, "runtime.live.*")),

    /// The rest of real threads: clock, gate, threads and their ends, values, semaphores.
    LIVE_REST(
            false,
            "runtime.live",
            List.of("*"),
            List.of("QueuedLock", "LiveMutex", "LiveCondition"),
            Tests.with(Tests.OF_THE_PORT, "runtime.live.*"));

    /// Tests that several pieces ask; of those of the search the quick ones.
    private static final class Tests {

        private static final List<String> OF_WAITS = List.of("runtime.FairLock", "runtime.Interrupt", "runtime.Port");
        private static final List<String> OF_LOCKS = with(OF_WAITS, "runtime.RuntimeEvents");
        private static final List<String> OF_THE_PORT = with(
                OF_LOCKS, "runtime.Semaphore", "runtime.Shared", "runtime.WaitUntil");
        private static final List<String> OF_STEPS = with(
                OF_THE_PORT,
                "runtime.stepped.*",
                "engine.barrier.Barrier*",
                "scenario.Operations",
                "explore.ComingLate",
                "explore.EveryOrder",
                "explore.Finds");

        private static List<String> with(List<String> tests, String... more) {
            return Stream.concat(tests.stream(), Stream.of(more)).toList();
        }
    }

    private static final String ROOT = "dev.lockstep.";

    private final boolean closed;
    private final String room;
    private final String classes;
    private final String excluded;
    private final String tests;

    Piece(boolean closed, String room, List<String> classes, List<String> excluded, List<String> tests) {
        this.closed = closed;
        this.room = ROOT + room;
        this.classes = String.join(
                ",", classes.stream().map(name -> ROOT + room + "." + name).toList());
        this.excluded = String.join(
                ",", excluded.stream().map(name -> ROOT + room + "." + name + "*").toList());
        this.tests = String.join(
                ",", tests.stream().map(test -> ROOT + test + "Test").toList());
    }

    static Piece named(String name) {
        return Stream.of(values())
                .filter(piece -> piece.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "mutation.of: " + name + " is no piece; give one of " + List.of(values())));
    }

    /// Whether every mutant has to be killed or be equivalent for a written reason. Of the others the survivors are
    /// only told.
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

    /// The packages that its tests are from.
    Set<String> rooms() {
        return Stream.of(tests.split(","))
                .map(test -> test.substring(0, test.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Flags of the JVMs in which the mutants run. Engines are judged on the stepped runtime alone: there a mutant that
    /// is stuck ends at once, and the verdict is the same each time.
    String flags(String seeds) {
        String onOneCarrier = "-XX:+UseSerialGC,-XX:TieredStopAtLevel=1,-Djdk.virtualThreadScheduler.parallelism=1,"
                + "-Djdk.virtualThreadScheduler.maxPoolSize=1,-Dlockstep.worlds=stepped,-Dlockstep.seeds=" + seeds;
        boolean onRealThreads = room.endsWith(".live");
        return onRealThreads ? "-XX:+UseSerialGC,-XX:TieredStopAtLevel=1,-Dlockstep.seeds=1" : onOneCarrier;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

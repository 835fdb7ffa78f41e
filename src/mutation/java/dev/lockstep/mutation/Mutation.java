package dev.lockstep.mutation;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.pitest.mutationtest.commandline.MutationCoverageReport;

/// Runs the mutation tests of one piece and says what survived: `Mutation PIECE [SEEDS]`, in the project's folder.
///
/// The report stands in `target/mutation/PIECE`; beside it a history, by which the next run leaves out classes that
/// have not changed. It exits with 1 if a mutant of an engine lives that is not among the equivalents, or one of those
/// is dead or gone.
public final class Mutation {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path EQUIVALENTS = Path.of("src/mutation/equivalents.txt");
    private static final Path REPORTS = Path.of("target/mutation");

    /// PIT's own list, longer than what it does unasked: conditions forced either way, cases of a switch confused.
    private static final String MUTATORS = "STRONGER";

    /// Crowds of real threads, because what they find is found by luck; what starts a JVM of its own, which would run
    /// the program as it is.
    private static final String EXCLUDED_TESTS = "dev.lockstep.engine.*OnRealThreadsTest,dev.lockstep.*Crowd*Test,"
            + "dev.lockstep.runtime.stepped.SameTraceTest";

    /// How long a test may take beyond what it takes on the program itself, in milliseconds.
    private static final String PATIENCE = "3000";

    private Mutation() {}

    public static void main(String... args) throws Exception {
        Piece piece = Piece.named(args[0]);
        String flags = piece.flags(args.length > 1 ? args[1] : "40");
        Path report = REPORTS.resolve(piece.toString());
        Path xml = report.resolve("mutations.xml");
        Path findings = REPORTS.resolve(piece + ".xml");
        History history = history(piece, findings, flags);
        Files.deleteIfExists(xml);
        if (!history.isUpToDate()) {
            MutationCoverageReport.main(arguments(piece, flags, report, history));
        }
        history.merge(xml);

        List<Mutant> mutants = Mutant.read(findings, SOURCES);
        if (!isWellTested(piece, mutants)) {
            System.exit(1);
        }
    }

    private static History history(Piece piece, Path findings, String flags) throws Exception {
        Path tests = folder("dev/lockstep/testing/World.class");
        ArrayList<Path> rooms = new ArrayList<>(List.of(tests.resolve("dev/lockstep/testing")));
        piece.rooms().forEach(room -> rooms.add(tests.resolve(room.replace('.', '/'))));
        return History.of(
                REPORTS.resolve(piece + ".history"),
                findings,
                folder("dev/lockstep/app/Main.class").resolve(piece.room().replace('.', '/')),
                rooms,
                flags);
    }

    /// The folder of the class path in which `file` lies.
    private static Path folder(String file) throws Exception {
        URL at = Objects.requireNonNull(Mutation.class.getClassLoader().getResource(file), file);
        Path path = Path.of(at.toURI());
        return path.getRoot().resolve(path.subpath(0, path.getNameCount() - Path.of(file).getNameCount()));
    }

    private static String[] arguments(Piece piece, String flags, Path report, History history) {
        ArrayList<String> arguments = new ArrayList<>(
                List.of(
                        "--reportDir", report.toString(),
                        "--targetClasses", piece.classes(),
                        "--targetTests", piece.tests(),
                        "--excludedTestClasses", EXCLUDED_TESTS,
                        "--sourceDirs", SOURCES.toString(),
                        "--mutableCodePaths", "*/classes",
                        "--mutators", MUTATORS,
                        "--timeoutConst", PATIENCE,
                        "--threads", "1",
                        "--jvmArgs", flags,
                        "--outputFormats", "XML,HTML",
                        "--timestampedReports", "false"));
        ArrayList<String> excluded = new ArrayList<String>();
        if (!piece.excluded().isEmpty()) {
            excluded.add(piece.excluded());
        }
        for (String name : history.unchanged()) {
            excluded.add(piece.room() + "." + name);
            excluded.add(piece.room() + "." + name + "$*");
        }
        if (!excluded.isEmpty()) {
            arguments.addAll(List.of("--excludedClasses", String.join(",", excluded)));
        }
        return arguments.toArray(String[]::new);
    }

    private static boolean isWellTested(Piece piece, List<Mutant> mutants) throws Exception {
        Equivalents equivalents = new Equivalents(EQUIVALENTS);
        List<Mutant> alive = mutants.stream()
                .filter(mutant -> mutant.lives() && !equivalents.has(mutant))
                .toList();
        List<String> stale = equivalents.stale(mutants);
        alive.forEach(
                mutant -> System.out.println(
                        "alive: " + mutant.key() + "\n    line " + mutant.line() + ", "
                                + mutant.change()
                                + (mutant.status().equals("NO_COVERAGE") ? ", which no test reaches" : "")));
        stale.forEach(key -> System.out.println("no longer alive, so not equivalent: " + key));

        Map<String, Integer> counts = new TreeMap<>();
        for (Mutant mutant : mutants) {
            String word = mutant.lives()
                    ? equivalents.has(mutant) ? "equivalent" : "alive"
                    : mutant.status().equals("KILLED") ? "killed" : "stuck or broken, so noticed";
            counts.merge(word, 1, Integer::sum);
        }
        System.out.println(piece + ": " + mutants.size() + " mutants, " + counts);
        return !piece.isClosed() || (alive.isEmpty() && stale.isEmpty());
    }
}

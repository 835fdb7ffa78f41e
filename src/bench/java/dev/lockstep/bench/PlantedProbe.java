package dev.lockstep.bench;

import dev.lockstep.bench.PlantedBugs.Bug;
import dev.lockstep.scenario.Group;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Plants each of [PlantedBugs] in its engine, lets every sound program of that engine be searched, and says which of
/// them caught it, as what, and after how many schedules. Run from the project's folder: it reads the sources. Each bug
/// has a JVM of its own, with the changed class before the real one. Arguments are pieces of the names of the bugs to
/// plant instead of all. Exits with 1 if one was not caught.
public final class PlantedProbe {

    private static final String ROW = "%-8s %-68s %-28s %-44s %9s%n";
    private static final Path SOURCES = Path.of("src/main/java/dev/lockstep/engine");
    private static final int MINUTES = 5;

    private PlantedProbe() {}

    public static void main(String[] args) throws Exception {
        System.out.printf(ROW, "engine", "planted", "caught by", "as", "schedules");
        int planted = 0;
        int caught = 0;
        for (Bug bug : PlantedBugs.ALL) {
            if (args.length == 0 || Stream.of(args).anyMatch(bug.name()::contains)) {
                planted++;
                caught += plant(bug) ? 1 : 0;
            }
        }
        System.out.println(caught + " of " + planted + " caught");
        System.exit(caught == planted ? 0 : 1);
    }

    private static boolean plant(Bug bug) throws Exception {
        Path folder = Files.createTempDirectory("planted");
        try {
            compile(bug, folder);
            String[] said = search(bug.engine(), folder).split("\t", -1);
            boolean caught = said.length == 3;
            System.out.printf(
                    ROW,
                    word(bug.engine()),
                    bug.name(),
                    caught ? said[0] : "nothing",
                    caught ? said[1] : said[0],
                    caught ? said[2] : "");
            return caught;
        } finally {
            remove(folder);
        }
    }

    private static void compile(Bug bug, Path folder) throws IOException {
        Path source = SOURCES.resolve(word(bug.engine())).resolve(bug.file() + ".java");
        Path changed = folder.resolve(bug.file() + ".java");
        Files.writeString(changed, change(bug, Files.readString(source)));
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        int result = compiler.run(
                null, null, null, "-nowarn", "-proc:none", "-cp", classPath(), "-d", folder.toString(),
                changed.toString());
        if (result != 0) {
            throw new IllegalStateException("\"" + bug.name() + "\" does not compile");
        }
    }

    private static String change(Bug bug, String text) {
        int after = text.indexOf(bug.after());
        int at = after < 0 ? -1 : text.indexOf(bug.line(), after);
        if (at < 0) {
            throw new IllegalStateException(
                    "\"" + bug.name() + "\": " + bug.file() + " has no line " + bug.line() + " after " + bug.after());
        }
        return text.substring(0, at) + bug.becomes() + text.substring(at + bug.line().length());
    }

    private static String search(Group engine, Path folder) throws Exception {
        Path said = folder.resolve("said");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                java,
                "-cp",
                folder + File.pathSeparator + classPath(),
                PlantedSearch.class.getName(),
                engine.name())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!child.waitFor(MINUTES, TimeUnit.MINUTES)) {
            child.destroyForcibly().waitFor();
            return "hung";
        }
        return Files.readString(said, StandardCharsets.UTF_8).strip();
    }

    /// Where this program's classes are, whether it runs as a module or not.
    private static String classPath() {
        ArrayList<String> all = new ArrayList<String>();
        all.add(ownFolder());
        for (String property : List.of("java.class.path", "jdk.module.path")) {
            String path = System.getProperty(property, "");
            if (!path.isEmpty()) {
                all.add(path);
            }
        }
        return String.join(File.pathSeparator, all);
    }

    private static String ownFolder() {
        try {
            URL own = Objects.requireNonNull(PlantedProbe.class.getResource("PlantedProbe.class"));
            // dev/lockstep/bench/PlantedProbe.class
            return Objects.requireNonNull(Path.of(own.toURI()).getParent())
                    .resolve("../../..")
                    .normalize()
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String word(Group engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}

package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A search that goes on and on until somebody ends it.
class CancelledExploreTest {

    private static final String HOLDS = """
            variables: {x: 0}
            threads: {A: [x = 1, x = 2], B: [x = 1, x = 2]}
            properties: [{never: x = 3}, {sometimes: x = 4}]
            """;
    private static final String BREAKS = """
            variables: {x: 0}
            threads: {A: [x = x + 1], B: [x = x + 1]}
            properties: [{in the end: x = 2}]
            """;
    private static final Pattern SEARCHED = Pattern
            .compile("\\r[1-9][\\d,]* schedules, 0 failing, \\d+ s; Ctrl\\+C ends it *");
    private static final Pattern FOUND = Pattern
            .compile("\\r[1-9][\\d,]* schedules, [1-9][\\d,]* failing, \\d+ s; Ctrl\\+C ends it *");
    /// The last thing that happens on the terminal: what stood there is overwritten.
    private static final Pattern WIPED = Pattern.compile("(?s).*\\r +\\r");

    private static final long LIMIT_SECONDS = 120;

    /// Of each library that the command line needs.
    private static final List<String> NEEDED = List.of(
            "dev.lockstep.cli.Cli",
            "org.jspecify.annotations.Nullable",
            "org.pcollections.PMap",
            "org.snakeyaml.engine.v2.api.Load",
            "picocli.CommandLine",
            "tools.jackson.core.JsonParser");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSignalEndsItWithThreeWhereNothingWasFound() throws Exception {
        Ended ended = interrupted(HOLDS, SEARCHED);

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out().lines().findFirst().orElse(""))
                .matches(".*endless.yaml: cancelled, [\\d,]+ schedules by chance: no failure among them, not a proof");
        assertThat(ended.out()).contains("not seen so far: sometimes: x = 4: other orders may show it");
        assertThat(ended.err()).matches(WIPED);
    }

    @Test
    void aSignalEndsItWithOneWhereSomethingWasFound() throws Exception {
        Ended ended = interrupted(BREAKS, FOUND);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .containsPattern("endless.yaml: cancelled, [\\d,]+ schedules by chance\\R")
                .doesNotContain("not seen so far")
                .contains("property-broken: “in the end: x = 2” broke: x = 1", "lockstep run");
        assertThat(ended.err()).matches(WIPED);
    }

    @Test
    void afterASignalJsonIsOneObjectAndNothingElse() throws Exception {
        Ended holds = interrupted(HOLDS, SEARCHED, "--json");
        Ended breaks = interrupted(BREAKS, FOUND, "--json");

        assertThat(holds.code()).isEqualTo(3);
        assertThat(breaks.code()).isEqualTo(1);
        for (Ended ended : List.of(holds, breaks)) {
            assertThat(ended.out()).startsWith("{").endsWith("}" + System.lineSeparator());
            JsonNode json = JsonMapper.shared().readTree(ended.out());
            assertThat(json.get("complete").asBoolean()).isFalse();
            assertThat(json.get("stopped").asString()).isEqualTo("cancelled");
            assertThat(json.get("schedules").asLong()).isPositive();
        }
    }

    @Test
    void progressIsShownOnATerminalAndNowhereElse() throws IOException {
        String[] arguments = arguments(HOLDS, "--max-schedules", "300000");
        Called seen = Called.onATerminal(arguments);
        Called piped = Called.with(arguments);

        assertThat(seen.err()).containsPattern(SEARCHED).matches(WIPED);
        assertThat(piped.err()).isEmpty();
        assertThat(seen.out()).doesNotContain("failing", "\r");
        assertThat(List.of(seen.code(), piped.code())).containsOnly(3);
    }

    private record Ended(int code, String out, String err) {}

    private String[] arguments(String program, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("endless.yaml"), """
                lockstep: 1
                id: endless
                title: Endless
                about: Endless.
                group: classics
                program:
                """ + program.indent(2));
        return Stream.concat(Stream.of("explore", file.toString(), "--strategy", "random"), Stream.of(more))
                .toArray(String[]::new);
    }

    /// Runs it in a JVM of its own, and sends that a signal once its terminal shows `seen`.
    private Ended interrupted(String program, Pattern seen, String... more) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        ExploreOnATerminal.class.getName()));
        command.addAll(List.of(arguments(program, "--max-schedules", "1000000000000")));
        command.addAll(List.of(more));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).start();
        // Whoever waits for what it never shows would wait for ever.
        CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        StringBuilder err = new StringBuilder();
        try (InputStreamReader terminal = new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)) {
            boolean asked = false;
            for (int next = terminal.read(); next >= 0; next = terminal.read()) {
                err.append((char) next);
                if (!asked && next == '\r' && seen.matcher(err).find()) {
                    asked = true;
                    signal(process);
                }
            }
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(asked).as(err.toString()).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out), err.toString());
    }

    /// What Ctrl+C sends; where this JVM was started so that its children ignore that, what asks a program to end.
    private static void signal(Process process) throws Exception {
        String kill = String.format(Locale.ROOT, "kill -%s %d", isInterruptIgnored() ? "TERM" : "INT", process.pid());
        assertThat(new ProcessBuilder("/bin/sh", "-c", kill).inheritIO().start().waitFor()).isZero();
    }

    private static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private static String classPath() throws ClassNotFoundException, URISyntaxException {
        Set<String> path = new LinkedHashSet<>();
        for (String each : NEEDED) {
            path.add(placeOf(Class.forName(each)));
        }
        // In the module the classes of the tests stand beside its own.
        path.add(placeOf(CancelledExploreTest.class));
        path.add(Path.of("target", "test-classes").toString());
        return String.join(File.pathSeparator, path);
    }

    private static String placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }
}

package dev.lockstep.app;

import dev.lockstep.file.OneLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Gives the packed program a cache of loaded classes (JDK's AOT cache), with which it starts in a third of the time. A
/// main class for the build alone: a JVM without a display plays the [Rehearsal] and keeps what that loaded.
///
/// A program without the cache is whole, and only starts slower: where it cannot be made, the build goes on and says
/// so.
public final class StartCache {
    private static final int PATIENCE_SECONDS = 180;

    /// Profiles of the rehearsal would have JVMs optimize early what is needed once: for the first picture the
    /// compilers then take longer than the program.
    private static final List<String> WITHOUT_PROFILES = List
            .of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    private final Path program;
    private final Path cache;
    private final Path log;

    /// @param program the folder of the packed program
    /// @param log receives what is said by the JVM that makes the cache
    StartCache(Path program, Path log) {
        this.program = program;
        this.cache = program.resolve("lib/lockstep.aot");
        this.log = log;
    }

    /// Makes the cache, or says in one line why there is none.
    ///
    /// @param arguments the folder of the packed program, a folder of the build, and the flags that the program is
    ///     started with
    public static void main(String[] arguments) throws IOException {
        Path program = Path.of(arguments[0]).toRealPath();
        Path build = Path.of(arguments[1]).toRealPath();
        Path javaHome = Path.of(System.getProperty("java.home"));
        List<String> rehearsal = new ArrayList<>(
                List.of(
                        // No preferences, as at the very first start.
                        "-Dlockstep.config=" + Files.createTempDirectory(build, "rehearsal"),
                        "-Dglass.platform=Headless", "-Dprism.order=sw"));
        rehearsal.addAll(List.of(arguments).subList(2, arguments.length));
        rehearsal.addAll(
                List.of(
                        "--module-path", program.resolve("lib").toString(), "-m",
                        "dev.lockstep/" + Rehearsal.class.getName()));
        Optional<String> failure = new StartCache(program, build.resolve("rehearsal.log")).make(javaHome, rehearsal);
        new PrintWriter(System.out, true, Charset.defaultCharset()).println(failure.orElse("lockstep: packed"));
    }

    /// Makes the cache, and beside it what tells the scripts that start the program where and with which Java it is of
    /// use: its folder, and the JDK's own description of itself.
    ///
    /// @param rehearsal the arguments with which Java plays it
    /// @return why there is no cache, in one line; empty if there is one
    Optional<String> make(Path javaHome, List<String> rehearsal) throws IOException {
        Optional<String> failure = play(javaHome, rehearsal);
        Path release = javaHome.resolve("release");
        if (failure.isEmpty() && Files.exists(release)) {
            Files.writeString(
                    cache.resolveSibling("lockstep.aot.home"), program + System.lineSeparator(),
                    Charset.defaultCharset());
            Files.copy(
                    release, cache.resolveSibling("lockstep.aot.release"), StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        }
        Files.deleteIfExists(cache);
        Files.deleteIfExists(cache.resolveSibling("lockstep.aot.config"));
        return Optional.of(
                OneLine.of(
                        "lockstep: packed without a cache of loaded classes, it starts slower: "
                                + failure.orElse("there is no file " + release) + " (see " + log + ")"));
    }

    /// @return why it failed
    private Optional<String> play(Path javaHome, List<String> rehearsal) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(WITHOUT_PROFILES);
        command.addAll(rehearsal);
        try {
            Process java = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (!java.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                java.descendants().forEach(ProcessHandle::destroyForcibly);
                java.destroyForcibly();
                return Optional.of("its rehearsal did not end in " + PATIENCE_SECONDS + " s");
            }
            if (java.exitValue() != 0) {
                return Optional.of("its rehearsal ended with code " + java.exitValue());
            }
            return Files.exists(cache) ? Optional.empty() : Optional.of("Java made none");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the cache was being made", interrupted);
        }
    }
}

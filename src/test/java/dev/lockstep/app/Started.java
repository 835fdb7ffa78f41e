package dev.lockstep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A process that was started, and what it had said when it ended.
///
/// @param code its exit code
record Started(int code, List<String> out, List<String> err) {
    private static final long LIMIT_SECONDS = 120;

    /// Starts the program on its module path, as `mvn exec:exec` and `bin/lockstep` do, in a JVM of its own. The
    /// modules this test runs with are those the program runs with.
    ///
    /// @param folder where it works
    /// @param environment what to add to this process's environment, or with an empty value take from it
    static Started program(Path folder, Map<String, String> environment, String... arguments) throws Exception {
        return java(folder, environment, List.of(), "dev.lockstep.app.Main", arguments);
    }

    /// The same with another main class of the module.
    ///
    /// @param flags given to the JVM besides those it always has
    static Started java(
            Path folder, Map<String, String> environment, List<String> flags, String main, String... arguments)
            throws Exception {
        ArrayList<String> command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("lockstep.flags", "").split(" ", -1)));
        command.addAll(flags);
        command.addAll(List.of("--module-path", System.getProperty("jdk.module.path", "")));
        command.addAll(List.of("-m", "dev.lockstep/" + main));
        command.addAll(List.of(arguments));
        return process(folder, environment, command);
    }

    /// Starts any command and waits until it ends.
    static Started process(Path folder, Map<String, String> environment, List<String> command) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running after " + LIMIT_SECONDS + " s: " + command);
        }
        return new Started(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }
}

package dev.lockstep.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts the program again, without a window, in a JVM whose toolkit has not failed yet.
final class Relaunch {
    private Relaunch() {}

    /// Waits until that JVM ends.
    ///
    /// @return its exit code
    static int headless(Path pictures) throws IOException {
        try {
            return new ProcessBuilder(command(pictures)).inheritIO().start().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the pictures were being written", interrupted);
        }
    }

    /// The command that started this JVM, as far as it decides what is loaded.
    private static List<String> command(Path pictures) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                // A debugger's port is taken.
                .filter(argument -> !argument.startsWith("-agentlib:jdwp"))
                .forEach(command::add);
        var module = System.getProperty("jdk.module.main");
        if (module == null) {
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        } else {
            command.addAll(List.of("-m", module + "/" + Main.class.getName()));
        }
        command.addAll(List.of("--no-window", "--pictures", pictures.toString()));
        return command;
    }
}

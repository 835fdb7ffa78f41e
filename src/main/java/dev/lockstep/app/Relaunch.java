package dev.lockstep.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts the program again, without a window, in a JVM whose toolkit has not failed yet.
final class Relaunch {
    private Relaunch() {}

    /// Repeats the command line this JVM was given, without a window, and waits until that one ends.
    ///
    /// @return its exit code
    static int headless(List<String> arguments) throws IOException {
        try {
            return new ProcessBuilder(command(arguments)).inheritIO().start().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the pictures were being written", interrupted);
        }
    }

    /// The command that started this JVM, as far as it decides what is loaded.
    private static List<String> command(List<String> arguments) {
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
        command.add("--no-window");
        command.addAll(arguments);
        return command;
    }
}

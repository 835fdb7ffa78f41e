package dev.lockstep.app;

import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Whether someone looks at what is written. The JDK knows a console only where input and output both are one, and
/// never asks about the error stream.
final class Terminal {

    private static final int PATIENCE_SECONDS = 5;

    private Terminal() {}

    /// Whether the error stream is a terminal; as good as the JDK knows where there is no POSIX shell to ask.
    static boolean showsErrors() {
        try {
            Process shell = new ProcessBuilder("/bin/sh", "-c", "test -t 2")
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.INHERIT)
                    .start();
            if (shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return shell.exitValue() == 0;
            }
            shell.destroyForcibly();
            return false;
        } catch (IOException noShell) {
            return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package dev.lockstep.app;

import dev.lockstep.cli.Cli;
import dev.lockstep.explain.Spoken;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The entry point of the program.
public final class Main {
    private Main() {}

    /// Does what the command line asks for and ends the JVM with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(Display.here(), arguments));
    }

    /// Does what the command line asks for.
    ///
    /// @return the exit code
    static int run(Display display, String... arguments) {
        Spoken.systemSpeaks(Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
        // Messages of libraries are in English too, and their numbers written as everywhere in the program.
        Locale.setDefault(Locale.ROOT);
        // The console's own encoding, which may differ from that of files.
        Charset console = Charset.forName(System.getProperty("stdout.encoding", Charset.defaultCharset().name()));
        PrintWriter out = new PrintWriter(System.out, true, console);
        PrintWriter err = new PrintWriter(System.err, true, console);
        Thread.setDefaultUncaughtExceptionHandler(Cli.uncaught(err, System::exit));
        Application program = new Application(display, List.of(arguments), out);
        return new Cli(program, version(), out, err, Terminal::showsErrors).run(arguments);
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getModule().getDescriptor())
                .flatMap(descriptor -> descriptor.rawVersion())
                .orElse("(not packed)");
    }

    /// Whether output goes to a terminal. The JDK knows a console only where input and output both are one, and never
    /// asks about the error stream.
    private static final class Terminal {

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
}

package dev.lockstep.app;

import dev.lockstep.cli.Cli;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Does what the command line asks for and ends the JVM with its exit code.
    public static void main(String[] arguments) {
        // What libraries say is English too, and the numbers in it are written as everywhere in the program.
        Locale.setDefault(Locale.ROOT);
        // The console's own encoding, which may differ from that of files.
        var console = Charset.forName(System.getProperty("stdout.encoding", Charset.defaultCharset().name()));
        var out = new PrintWriter(System.out, true, console);
        var err = new PrintWriter(System.err, true, console);
        Thread.setDefaultUncaughtExceptionHandler(Cli.uncaught(err, System::exit));
        var program = new Application(Display.here(), List.of(arguments), out);
        var code = new Cli(program, version(), out, err, Terminal::showsErrors).run(arguments);
        System.exit(code);
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getModule().getDescriptor())
                .flatMap(descriptor -> descriptor.rawVersion())
                .orElse("(not packed)");
    }
}

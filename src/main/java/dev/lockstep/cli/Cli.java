package dev.lockstep.cli;

import dev.lockstep.file.NewFile;
import dev.lockstep.file.OneLine;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.trace.BadTrace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reads the command line, does what it asks for and gives the exit code. Whatever the person can mend is told in one
/// line on the error stream, without a stack trace.
public final class Cli {
    private static final int BAD_USAGE = 2;
    private static final int MISTAKE = 70;

    private final Actions actions;
    private final String version;
    private final PrintWriter out;
    private final PrintWriter err;
    private final BooleanSupplier terminal;

    /// @param version what `--version` prints after the name
    /// @param terminal whether `err` is a terminal, where progress can be shown; asked when there is some
    public Cli(Actions actions, String version, PrintWriter out, PrintWriter err, BooleanSupplier terminal) {
        this.actions = actions;
        this.version = version;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /// Runs one command line, on the calling thread.
    ///
    /// @return 0 done · 2 bad input or usage · 70 a mistake of the program itself, whose stack trace was printed
    public int run(String... arguments) {
        var command = new CommandLine(new LockstepCommand(actions));
        command.addSubcommand(new ExploreCommand(terminal));
        command.addSubcommand(new RenderCommand(actions));
        command.getCommandSpec().version("Lockstep " + version);
        command.registerConverter(Path.class, Cli::path);
        command.setOut(out);
        command.setErr(err);
        command.setParameterExceptionHandler((exception, given) -> refuse(sentence(exception)));
        command.setExecutionExceptionHandler((exception, ran, parsed) -> failed(exception));
        var code = command.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException odd) {
            throw new TypeConversionException(NewFile.noName(odd));
        }
    }

    private static String sentence(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return "unknown argument '%s'; 'lockstep --help' lists what there is"
                    .formatted(unmatched.getUnmatched().getFirst());
        }
        var message = String.valueOf(exception.getMessage());
        return "%s; see 'lockstep --help'".formatted(message);
    }

    private int failed(Exception exception) {
        return switch (exception) {
            case UncheckedIOException unchecked when unchecked.getCause() != null ->
                refuse(sentence(unchecked.getCause()));
            case IOException io -> refuse(sentence(io));
            case BadScenario bad -> refuse(bad.getMessage());
            case BadTrace bad -> refuse(String.valueOf(bad.getMessage()));
            case BadUsage bad -> refuse(String.valueOf(bad.getMessage()));
            default -> {
                exception.printStackTrace(err);
                yield MISTAKE;
            }
        };
    }

    private static String sentence(IOException exception) {
        return switch (exception) {
            case AccessDeniedException denied -> unusable(denied, "no permission");
            case NoSuchFileException absent -> unusable(absent, "it does not exist and cannot be made");
            case FileAlreadyExistsException taken -> unusable(taken, "there is a file of that name");
            case FileSystemException file -> unusable(file, String.valueOf(file.getReason()));
            default -> String.valueOf(exception.getMessage());
        };
    }

    private static String unusable(FileSystemException exception, String reason) {
        return "cannot use %s: %s; name another".formatted(exception.getFile(), reason);
    }

    private int refuse(String sentence) {
        err.println(OneLine.of("lockstep: " + sentence));
        return BAD_USAGE;
    }
}

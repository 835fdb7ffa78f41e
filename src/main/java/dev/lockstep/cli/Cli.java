package dev.lockstep.cli;

import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.OneLine;
import dev.lockstep.runtime.MachineFailure;
import dev.lockstep.plain.allow.Refused;
import dev.lockstep.plain.allow.RefusedProgram;
import dev.lockstep.plain.compile.DoesNotCompile;
import dev.lockstep.plain.compile.DoesNotCompile.Mistake;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.trace.file.BadTrace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.List;
import java.util.function.IntConsumer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Parses the command line, runs its command and gives the exit code. A mistake of the person's is one line on the
/// error stream, without a stack trace.
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
    /// @return 0 done · 2 bad input or usage, or what is printed cannot be written · 70 a mistake of the program
    ///         itself, whose stack trace was printed, or no memory is left
    public int run(String... arguments) {
        // Most start so, and wait for the window: they need no parser.
        int code = arguments.length == 0 ? called(new LockstepCommand(actions)) : parsed(arguments);
        // Also flushes.
        if (out.checkError()) {
            code = refuse("the standard output cannot be written");
        }
        err.flush();
        return code;
    }

    private int called(LockstepCommand command) {
        try {
            return command.call();
        } catch (Exception | Error mistake) {
            return failed(mistake);
        }
    }

    private int parsed(String... arguments) {
        CommandLine command = new CommandLine(new LockstepCommand(actions));
        command.addSubcommand(new ExploreCommand(terminal, actions));
        command.addSubcommand(new RenderCommand(terminal, actions));
        command.getCommandSpec().version("Lockstep " + version);
        command.registerConverter(
                Integer.class, typed -> whole(typed, Integer::valueOf, Integer.MIN_VALUE, Integer.MAX_VALUE));
        command.registerConverter(Long.class, typed -> whole(typed, Long::valueOf, Long.MIN_VALUE, Long.MAX_VALUE));
        command.setOut(out);
        command.setErr(err);
        command.setParameterExceptionHandler((exception, given) -> refuse(sentence(exception)));
        command.setExecutionExceptionHandler((exception, ran, parsed) -> failed(exception));
        try {
            return command.execute(arguments);
        } catch (Error mistake) {
            // If thrown on, it would end this thread alone, and the toolkit's threads would keep the JVM alive for
            // ever.
            return failed(mistake);
        }
    }

    /// Lack of memory or stack is no mistake of the program, and a stack trace would only show where it ran out.
    private int exhausted(VirtualMachineError full) {
        err.println("lockstep: " + lastWords(full));
        return MISTAKE;
    }

    private static String lastWords(VirtualMachineError full) {
        return switch (full) {
            case OutOfMemoryError _ -> "the memory is full; give Java more of it, as with JAVA_TOOL_OPTIONS=-Xmx4g";
            case StackOverflowError _ -> "the stack is full; give Java a larger one, as with JAVA_TOOL_OPTIONS=-Xss8m";
            default -> "Java itself cannot go on: " + OneLine.of(full.toString());
        };
    }

    /// The handler of uncaught errors of every thread: for lack of memory or stack it prints one line and ends the
    /// program with 70, since threads that wait for the failed one would wait for ever. Of any other mistake it prints
    /// the stack trace.
    ///
    /// @param end ends the program with an exit code
    public static UncaughtExceptionHandler uncaught(PrintWriter err, IntConsumer end) {
        AtomicBoolean said = new AtomicBoolean();
        return (thread, mistake) -> {
            VirtualMachineError full = MachineFailure.in(mistake);
            if (full == null) {
                mistake.printStackTrace(err);
                return;
            }
            try {
                // Other threads run out of memory as well; one line is enough.
                if (!said.getAndSet(true)) {
                    err.println("lockstep: " + lastWords(full));
                }
            } finally {
                end.accept(MISTAKE);
            }
        };
    }

    private static <N> N whole(String typed, Function<String, N> number, N least, N most) {
        try {
            return number.apply(typed);
        } catch (NumberFormatException none) {
            String range = typed.matches("[+-]?[0-9]+") ? " from " + least + " to " + most : "";
            throw new TypeConversionException("found '" + typed + "', expected a whole number" + range);
        }
    }

    private static String sentence(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return "unknown argument '%s'; 'lockstep --help' lists what there is"
                    .formatted(unmatched.getUnmatched().getFirst());
        }
        String message = String.valueOf(exception.getMessage());
        return "%s; see 'lockstep --help'".formatted(message);
    }

    private int failed(Throwable mistake) {
        return switch (mistake) {
            case UncheckedIOException unchecked when unchecked.getCause() != null ->
                refuse(sentence(unchecked.getCause()));
            case IOException io -> refuse(sentence(io));
            case DoesNotCompile wrong -> refuseAll(wrong.mistakes().stream().map(Mistake::line).toList());
            case RefusedProgram wrong -> refuseAll(wrong.refusals().stream().map(Refused::line).toList());
            case BadScenario bad -> refuse(bad.getMessage());
            case BadTrace bad -> refuse(String.valueOf(bad.getMessage()));
            case BadUsage bad -> refuse(String.valueOf(bad.getMessage()));
            case WrongChoice wrong -> refuse(wrong.line().english());
            default -> {
                VirtualMachineError full = MachineFailure.in(mistake);
                if (full != null) {
                    yield exhausted(full);
                }
                mistake.printStackTrace(err);
                yield MISTAKE;
            }
        };
    }

    private static String sentence(IOException exception) {
        return switch (exception) {
            case AccessDeniedException denied -> unusable(denied, "no permission");
            case NoSuchFileException absent -> unusable(absent, "it does not exist and cannot be made");
            case FileAlreadyExistsException taken -> unusable(taken, "there is a file of that name");
            case FileSystemException file ->
                unusable(file, file.getReason() == null ? "it is not permitted" : file.getReason());
            default -> String.valueOf(exception.getMessage());
        };
    }

    private static String unusable(FileSystemException exception, String reason) {
        return "cannot use %s: %s; name another".formatted(exception.getFile(), reason);
    }

    private int refuseAll(List<LocalText> lines) {
        lines.forEach(line -> refuse(line.english()));
        return BAD_USAGE;
    }

    private int refuse(String sentence) {
        err.println(OneLine.of("lockstep: " + sentence));
        return BAD_USAGE;
    }
}

package dev.lockstep.app;

import dev.lockstep.cli.Actions;
import dev.lockstep.cli.DrawnFigure;
import dev.lockstep.file.OneLine;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.figure.choice.FigureFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// Puts the rooms together: the window where there is a display, pictures where there is none.
final class Application implements Actions {
    private final Display display;
    private final List<String> arguments;
    private final PrintWriter out;

    /// @param arguments the command line, for when the program has to start again
    Application(Display display, List<String> arguments, PrintWriter out) {
        this.display = display;
        this.arguments = List.copyOf(arguments);
        this.out = out;
    }

    @Override
    public int openLecture(Lecture lecture, @Nullable Path file, Path pictures) throws IOException {
        List<WatchTarget> scenarios = lecture.stops().stream()
                .map(stop -> WatchTarget.of(stop.at().scenario()))
                .distinct()
                .toList();
        return open(scenarios, () -> Window.preparing(lecture, file), pictures);
    }

    @Override
    public int openWindow(List<WatchTarget> wanted, Path pictures) throws IOException {
        return open(wanted, () -> Window.prepare(wanted), pictures);
    }

    private int open(List<WatchTarget> wanted, Supplier<Window> prepares, Path pictures) throws IOException {
        if (display.missing().isPresent()) {
            say(display.missing().get(), pictures);
            return writePictures(wanted, pictures);
        }
        // While the toolkit starts, which takes as long.
        CompletableFuture<Window> prepared = CompletableFuture.supplyAsync(prepares);
        CompletableFuture<Integer> closed = new CompletableFuture<Integer>();
        Optional<String> refused = Toolkit.start(() -> show(prepared, closed));
        if (refused.isPresent()) {
            say(refused.get(), pictures);
            return Relaunch.headless(arguments);
        }
        Integer code = result(closed);
        result(prepared).close();
        return code;
    }

    private static <T> T result(CompletableFuture<T> promised) {
        try {
            return promised.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException mistake -> throw mistake;
                case Error mistake -> throw mistake;
                case null, default -> throw failed;
            }
        }
    }

    @Override
    public int writePictures(List<WatchTarget> wanted, Path pictures) throws IOException {
        return withoutWindow(() -> {
            startHeadless();
            return Pictures.write(wanted, pictures);
        });
    }

    @Override
    public int render(DrawnFigure figure, DoubleConsumer progress) throws IOException {
        return withoutWindow(() -> {
            if (FigureFormat.of(figure.target()).hasPixels()) {
                startHeadless();
            }
            WrittenFigure.write(figure, progress)
                    .notice()
                    .ifPresent(notice -> System.err.println(OneLine.of(notice.english())));
            return 0;
        });
    }

    /// Keeps the error stream back until the picture is drawn, and drops it if that fails: the toolkit prints a stack
    /// trace for each part that it could not draw, as for lack of memory, and the exception says it in one line.
    private static int withoutWindow(Drawing drawing) throws IOException {
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, console.charset()));
        try {
            int code = drawing.draw();
            printed.writeTo(console);
            return code;
        } finally {
            System.setErr(console);
        }
    }

    @FunctionalInterface
    private interface Drawing {
        int draw() throws IOException;
    }

    private static void startHeadless() throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Optional<String> refused = Toolkit.start(() -> {});
        if (refused.isPresent()) {
            throw new IOException("pictures cannot be drawn, JavaFX does not start: " + refused.get());
        }
    }

    /// On the FX thread, which has nothing else to do before there is a window.
    private static void show(CompletableFuture<Window> prepared, CompletableFuture<Integer> closed) {
        try {
            Window window = result(prepared);
            Stage stage = new Stage();
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden -> closed.complete(0));
            window.open(stage);
        } catch (RuntimeException | Error mistake) {
            // Otherwise the toolkit would swallow the exception, and the program would run on without a window.
            closed.completeExceptionally(mistake);
        }
    }

    private void say(String reason, Path pictures) {
        out.println(OneLine.of("No display (" + reason + "): a picture of each scenario goes to " + pictures));
    }

    /// JavaFX's toolkit, which a JVM can start once: after a failure no other attempt can succeed.
    private static final class Toolkit {
        private Toolkit() {}

        /// Starts it and runs `first` on the FX thread.
        ///
        /// @return why it could not start; empty if it did
        static Optional<String> start(Runnable first) {
            try {
                Platform.startup(first);
                return Optional.empty();
            } catch (UnsupportedOperationException | UnsatisfiedLinkError | IllegalStateException refused) {
                return Optional.of(String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given"));
            }
        }
    }

    /// Starts the program again, without a window, in a JVM whose toolkit has not failed yet.
    private static final class Relaunch {
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
            ArrayList<String> command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    // A debugger's port is taken.
                    .filter(argument -> !argument.startsWith("-agentlib:jdwp"))
                    .forEach(command::add);
            String module = System.getProperty("jdk.module.main");
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
}

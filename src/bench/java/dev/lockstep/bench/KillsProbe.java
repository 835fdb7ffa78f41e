package dev.lockstep.bench;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.export.FigureFiles;
import dev.lockstep.export.PictureHead;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.choice.PictureOptions;
import dev.lockstep.file.NewFile;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.step.StepSession;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.TraceFiles;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.PreferencesFile;
import dev.lockstep.view.window.Studio;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;

/// Kills programs that write files, as the program itself writes them, at moments by chance, and looks at what is left:
/// the file must be one of the two that were written in turns, and no part of one may be left after a signal or, where
/// the program was killed, after the next write.
///
/// Arguments: the kind (`png`, `svg`, `trace`, `preferences`), how many kills, how many signals. A folder for it is
/// made and taken away.
public final class KillsProbe {

    private static final String SCENARIO = "pool-shutdown-now";

    /// One of the two contents, written over and over.
    @FunctionalInterface
    private interface Writer {
        void write(Path target, boolean first) throws Exception;
    }

    private KillsProbe() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("write")) {
            Writer writer = writer(arguments[1]);
            Path target = Path.of(arguments[2]);
            for (boolean first = true;; first = !first) {
                writer.write(target, first);
                System.out.println("written");
            }
        }
        String kind = arguments[0];
        Path folder = Files.createTempDirectory("lockstep-kills");
        // The toolkit of a JVM that drew a picture keeps it alive.
        int wrong = end(kind, folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static int end(String kind, Path folder, int kills, int signals) throws Exception {
        Path target = folder.resolve("file." + kind);
        List<String> whole = new ArrayList<>();
        Writer writer = writer(kind);
        for (boolean first : new boolean[]{true, false}) {
            writer.write(target, first);
            whole.add(content(target));
        }
        SplittableRandom dice = new SplittableRandom(42);
        int torn = 0;
        int left = 0;
        int swept = 0;
        int leftAfter = 0;
        for (int i = 0; i < kills + signals; i++) {
            boolean kill = i < kills;
            endOne(kind, target, kill ? "KILL" : i % 2 == 0 ? "INT" : "TERM", dice);
            torn += whole.contains(content(target)) ? 0 : 1;
            long parts = parts(folder);
            left += kill ? 0 : (int) parts;
            NewFile.at(folder.resolve("next")).write(out -> out.write('x'));
            leftAfter += (int) parts(folder);
            swept += kill ? (int) parts : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d kills, %d signals: %d files torn; parts: %d left by kills and swept by the next write, "
                        + "%d left by signals, %d left after the next write%n",
                kind, kills, signals, torn, swept, left, leftAfter);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return torn + left + leftAfter;
    }

    private static void endOne(String kind, Path target, String signal, SplittableRandom dice) throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"),
                KillsProbe.class.getName(), "write", kind, target.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long begun = System.nanoTime();
            for (int i = 0; i < 2; i++) {
                begun = System.nanoTime();
                if (said.readLine() == null) {
                    throw new IOException("it ended by itself");
                }
            }
            // Anywhere within the next two, as far as the last tells how long they take.
            LockSupport.parkNanos(dice.nextLong(2 * (System.nanoTime() - begun) + 1));
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).inheritIO().start().waitFor();
            process.waitFor();
        }
    }

    private static long parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).count();
        }
    }

    private static String content(Path target) throws IOException {
        String text = Files.readString(target, StandardCharsets.ISO_8859_1);
        // Of preferences, the first lines say when they were written.
        return target.toString().endsWith(".preferences") ? text.replaceAll("(?m)^#.*\\R", "") : text;
    }

    private static Writer writer(String kind) throws Exception {
        return switch (kind) {
            case "png" -> {
                System.setProperty("glass.platform", "Headless");
                System.setProperty("prism.order", "sw");
                CompletableFuture<Void> begun = new CompletableFuture<Void>();
                Platform.startup(() -> begun.complete(null));
                begun.join();
                yield pictures();
            }
            case "svg" -> pictures();
            case "trace" -> {
                Trace one = TracedRun.bySeed(Scenarios.find(SCENARIO), 1).timeline().trace();
                Trace other = TracedRun.bySeed(Scenarios.find(SCENARIO), 2).timeline().trace();
                yield (target, first) -> NewFile.at(target).write(out -> TraceFiles.write(first ? one : other, out));
            }
            case "preferences" -> (target, first) -> new PreferencesFile(target)
                    .write(Preferences.DEFAULT.withScenario(first ? "two-locks" : "dcl"));
            default -> throw new IllegalArgumentException(kind + ": found no such kind of file");
        };
    }

    private static Writer pictures() throws Exception {
        CompletableFuture<StepFrame> shown = new CompletableFuture<StepFrame>();
        Drawing stage;
        try (StepSession session = StepSession.open(Scenarios.find(SCENARIO), 42, frame -> {
            if (frame instanceof StepFrame step && step.position().step() == 12) {
                shown.complete(step);
            }
        })) {
            session.controls().jump(12);
            stage = new Studio().draw(shown.join()).stage();
        }
        return (target, first) -> FigureFiles.write(
                Figure.of(stage), new PictureHead("", "en"),
                PictureOptions.of(first ? Palette.LIGHT : Palette.DARK, 2), target.toString(), Platform::runLater,
                share -> {});
    }
}

package dev.lockstep.bench;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.explain.Spoken;
import dev.lockstep.export.FigureFiles;
import dev.lockstep.export.PictureHead;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.choice.FigureChoice;
import dev.lockstep.figure.choice.FigureLook;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.file.NewFile;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.figure.FigureDrawing;
import dev.lockstep.session.figure.FigureRuns;
import dev.lockstep.session.figure.RunSource;
import dev.lockstep.session.headless.LiveRun;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.perfetto.PerfettoTrace;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.TraceFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;

/// Kills programs that write a figure of every kind over and over, each kind in a thread and a file of its own, at
/// moments by chance. Every file must be one of the two that were written in turns; and no part of one may be left
/// after a signal or, where the program was killed, after the next write.
///
/// Arguments: how many kills, how many signals, and a seed for the moments. A folder for it is made and taken away.
public final class FigureKillsProbe {
    private static final List<String> KINDS = List.of("svg", "pdf", "png", "gif", "html", "md", "tex", "json");
    private static final Scenario SCENARIO = Scenarios.builtIn("philosophers-ordered");
    private static final String RECORDING = "recording.jsonl";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// Within this time after all were written once, a program is ended.
    private static final Duration SOON = Duration.ofMillis(400);

    /// One of the two contents of a file.
    @FunctionalInterface
    private interface Writer {
        void write(boolean first) throws Exception;
    }

    private FigureKillsProbe() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("write")) {
            writeForEver(Path.of(arguments[1]));
            return;
        }
        int wrong = probe(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static void writeForEver(Path folder) throws Exception {
        writers(folder).forEach((kind, writer) -> Thread.ofPlatform().start(() -> {
            try {
                for (boolean first = true;; first = !first) {
                    writer.write(first);
                    System.out.println(kind);
                }
            } catch (Exception ended) {
                // As by a signal.
            }
        }));
    }

    private static int probe(int kills, int signals, long seed) throws Exception {
        Path folder = Files.createTempDirectory("lockstep-kills");
        Trace recording = LiveRun.of(SCENARIO, PATIENCE).timeline().trace();
        NewFile.at(folder.resolve(RECORDING)).write(out -> TraceFiles.write(recording, out));
        Map<String, List<byte[]>> whole = new LinkedHashMap<>();
        for (Map.Entry<String, Writer> each : writers(folder).entrySet()) {
            List<byte[]> both = new ArrayList<>();
            for (boolean first : new boolean[]{true, false}) {
                each.getValue().write(first);
                both.add(Files.readAllBytes(file(folder, each.getKey())));
            }
            whole.put(each.getKey(), both);
        }
        SplittableRandom dice = new SplittableRandom(seed);
        Map<String, Integer> torn = new LinkedHashMap<>();
        int swept = 0;
        int left = 0;
        int leftAfter = 0;
        for (int at = 0; at < kills + signals; at++) {
            boolean kill = at < kills;
            end(folder, kill ? "KILL" : at % 2 == 0 ? "INT" : "TERM", dice);
            for (String kind : KINDS) {
                byte[] found = Files.readAllBytes(file(folder, kind));
                boolean isWhole = whole.get(kind).stream().anyMatch(one -> Arrays.equals(one, found));
                torn.merge(kind, isWhole ? 0 : 1, Integer::sum);
            }
            int parts = parts(folder);
            swept += kill ? parts : 0;
            left += kill ? 0 : parts;
            NewFile.at(folder.resolve("next")).write(out -> out.write('x'));
            leftAfter += parts(folder);
        }
        System.out.printf(
                Locale.ROOT,
                "%d kills, %d signals; files torn: %s; parts: %d left by kills and swept by the next write, %d left by"
                        + " signals, %d left after the next write%n",
                kills, signals, torn, swept, left, leftAfter);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return torn.values().stream().mapToInt(Integer::intValue).sum() + left + leftAfter;
    }

    private static void end(Path folder, String signal, SplittableRandom dice) throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"),
                FigureKillsProbe.class.getName(), "write", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Set<String> written = new HashSet<>();
            while (written.size() < KINDS.size()) {
                String kind = said.readLine();
                if (kind == null) {
                    throw new IOException("it ended by itself");
                }
                written.add(kind);
            }
            LockSupport.parkNanos(dice.nextLong(SOON.toNanos()));
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).inheritIO().start().waitFor();
            // So that the pipe never fills.
            said.lines().forEach(line -> {});
            process.waitFor();
        }
    }

    private static Path file(Path folder, String kind) {
        return folder.resolve("file." + kind);
    }

    private static int parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".part")).count();
        }
    }

    private static Map<String, Writer> writers(Path folder) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Platform.startup(() -> begun.complete(null));
        begun.join();
        FigureRun run = FigureRuns.of(SCENARIO, TracedRun.bySeed(SCENARIO, 1));
        Trace recording = TraceFiles.read(folder.resolve(RECORDING), choice -> {});
        Map<String, Writer> writers = new LinkedHashMap<>();
        for (String kind : KINDS) {
            String target = file(folder, kind).toString();
            writers.put(kind, switch (kind) {
                case "json" -> first -> Spoken.in(Spoken.of(first ? "en" : "de"), () -> {
                    PerfettoTrace.write(SCENARIO, recording, target, share -> {});
                    return null;
                });
                case "md", "tex" -> first -> {
                    String table = new FigureDrawing(SCENARIO, run, new RunSource.BySeed(1))
                            .table(order(FigureKind.SCHEDULE, null, first ? null : 3, first, target))
                            .orElseThrow();
                    NewFile.at(target).write(out -> out.write(table.getBytes(StandardCharsets.UTF_8)));
                };
                case "gif", "html" -> figures(run, order(FigureKind.FRAME, 0, 2, true, target), target);
                case "pdf" -> figures(run, order(FigureKind.SCHEDULE, null, 3, true, target), target);
                default -> figures(run, order(FigureKind.FRAME, null, null, true, target), target);
            });
        }
        return writers;
    }

    private static FigureOrder order(FigureKind kind, Integer from, Integer to, boolean first, String target) {
        FigureLook.Sizes usual = FigureLook.USUAL.sizes();
        FigureLook.Sizes small = new FigureLook.Sizes(
                usual.layout(), usual.width(), OptionalDouble.of(0.5), usual.pace());
        FigureLook look = FigureLook.USUAL.with(small).with(
                new FigureLook.Sheet(
                        first ? Palette.LIGHT : Palette.DARK, FigureLook.USUAL.sheet().ground(), false));
        return new FigureOrder(new FigureChoice(kind, null, from, to, List.of(), null), look, target);
    }

    /// Drawn once, since only what is written can be torn.
    private static Writer figures(FigureRun run, FigureOrder order, String target) throws Exception {
        Figure figure = new FigureDrawing(SCENARIO, run, new RunSource.BySeed(1)).draw(order);
        PictureHead head = new PictureHead(run.head().title(), "en");
        return first -> FigureFiles.write(
                figure, head, order(order.choice().kind(), null, null, first, target).options(), target,
                Platform::runLater, share -> {});
    }
}

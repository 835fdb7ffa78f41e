package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Findings;
import dev.lockstep.export.FigureFiles;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.FigureSearch;
import dev.lockstep.figure.choice.FigureChoice;
import dev.lockstep.figure.choice.FigureFormat;
import dev.lockstep.figure.choice.FigureLook;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.PaperLength;
import dev.lockstep.figure.choice.PictureGround;
import dev.lockstep.figure.choice.TextForm;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.session.figure.FigureDrawing;
import dev.lockstep.session.explore.SearchReports;
import dev.lockstep.session.figure.FigureSearches;
import dev.lockstep.session.figure.RenderCommandLine;
import dev.lockstep.session.figure.RunSource;
import dev.lockstep.session.figure.RunSource.BySchedule;
import dev.lockstep.session.figure.RunSource.BySeed;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.trace.file.TraceFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The command that is shown for a figure draws that figure, however it was chosen.
class RenderCommandLineTest {
    private static final Scenario PHILOSOPHERS = Scenarios.builtIn("philosophers");
    private static final RunSource DEADLOCK = new BySchedule("P1,P2,P3");
    private static final FigureLook OWN = new FigureLook(
            new FigureLook.Sizes(
                    812.5, Optional.of(new PaperLength(120, PaperLength.Unit.MM)), OptionalDouble.of(1.5), 250),
            new FigureLook.Sheet(Palette.PRINT, PictureGround.WHITE, true),
            new FigureLook.Words(
                    Set.of(Part.LEGEND, Part.TITLE), Optional.of("Figure 3"), TextForm.NAMES, "de"));

    @TempDir
    private Path folder;

    static Stream<FigureOrder> orders() {
        FigureLook usual = FigureLook.USUAL;
        return Stream.of(
                new FigureOrder(FigureChoice.of(FigureKind.FRAME), usual, "x.png"),
                new FigureOrder(FigureChoice.of(FigureKind.FRAME).at(0), OWN, "a b.png"),
                new FigureOrder(FigureChoice.of(FigureKind.FRAME).between(0, 2), OWN, "x.gif"),
                new FigureOrder(FigureChoice.of(FigureKind.FRAME).between(1, null), usual, "x.html"),
                new FigureOrder(FigureChoice.of(FigureKind.SCHEDULE).between(2, 3), usual, "x.pdf"),
                new FigureOrder(FigureChoice.of(FigureKind.SCHEDULE), OWN, "x.svg"),
                new FigureOrder(FigureChoice.of(FigureKind.STORYBOARD).of(List.of(1, 3)), usual, "x.svg"),
                new FigureOrder(FigureChoice.of(FigureKind.STORYBOARD), usual, "x.svg"),
                new FigureOrder(FigureChoice.of(FigureKind.COMPARISON).beside("P1×2"), OWN, "x.pdf"),
                new FigureOrder(FigureChoice.of(FigureKind.WAITS).at(2), usual, "x"),
                new FigureOrder(FigureChoice.of(FigureKind.LANES).between(null, 3), usual, "x.svg"),
                new FigureOrder(FigureChoice.of(FigureKind.CODE).at(3), OWN, "x.svg"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void itDrawsTheSameFigureAgain(FigureOrder order) throws Exception {
        for (RunSource source : List.of(DEADLOCK, new BySeed(7))) {
            String command = RenderCommandLine.ofRun("philosophers", source, order);

            isDrawnBy(command, drawn(PHILOSOPHERS, source, order));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FRAME", "STORYBOARD", "WAITS", "CODE"})
    void aRunWithoutAStepIsDrawnAtItsStart(FigureKind kind) throws Exception {
        FigureOrder order = new FigureOrder(FigureChoice.of(kind), FigureLook.USUAL, "x.svg");
        RunSource source = new BySchedule("");
        String command = RenderCommandLine.ofRun("philosophers", source, order);

        isDrawnBy(command, drawn(PHILOSOPHERS, source, order));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--schedule= --figure schedule -o x.svg", "--schedule= --figure lanes -o x.svg",
                "--schedule= --figure schedule -o x.md", "--schedule= --figure comparison --against P1 -o x.svg",
                "--schedule P1 --figure comparison --against= -o x.svg"
            })
    void stepsOfARunWithoutAStepAreRefused(String options) {
        Called called = Called.with(("render philosophers " + options).split(" ", -1));

        assertThat(called.err()).isEqualTo("lockstep: this run has no step" + System.lineSeparator());
        assertThat(called.code()).isEqualTo(2);
    }

    @Test
    void itHasNothingThatIsAsItUsuallyIs() {
        FigureOrder order = new FigureOrder(FigureChoice.of(FigureKind.FRAME), FigureLook.USUAL, "x.svg");

        assertThat(RenderCommandLine.ofRun("philosophers", DEADLOCK, order))
                .isEqualTo("lockstep render philosophers --schedule P1,P2,P3 -o x.svg");
        assertThat(RenderCommandLine.ofRun("philosophers", new BySeed(42), order))
                .isEqualTo("lockstep render philosophers --seed 42 -o x.svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "-open", "-o", "--seed", "-5 °C", "@file", "=ls", "~", "a'b", "'; rm -rf ~; '",
                "\"$HOME\" `id` $(id) \\ !!",
                "x\ny", "*", "{a,b}", "#", "→ Ä 🙂 ×", "100 %", "${x}", "a=b", "\t"
            })
    void whateverACaptionSaysItMeansNothingToAShell(String caption) throws Exception {
        FigureLook.Words words = FigureLook.USUAL.words();
        FigureLook look = FigureLook.USUAL
                .with(
                        new FigureLook.Words(
                                words.without(), Optional.of(caption), words.text(), words.language()));
        FigureOrder order = new FigureOrder(FigureChoice.of(FigureKind.WAITS), look, "x.svg");
        String command = RenderCommandLine.ofRun("philosophers", DEADLOCK, order);

        isDrawnBy(command, drawn(PHILOSOPHERS, DEADLOCK, order));
        Path shell = Path.of("/bin/sh");
        if (Files.isExecutable(shell)) {
            assertThat(asAShellReads(shell, command)).isEqualTo(words(command));
        }
    }

    @Test
    void aFileIsNamedByItsPathWhateverThatIs() throws Exception {
        Path file = Files.createDirectory(folder.resolve("it's $HOME")).resolve("my scenario.yaml");
        Files.writeString(file, PHILOSOPHERS.text());
        FigureOrder order = new FigureOrder(FigureChoice.of(FigureKind.LANES), FigureLook.USUAL, "x.svg");
        String command = RenderCommandLine.ofRun(file.toString(), DEADLOCK, order);

        isDrawnBy(command, drawn(Scenarios.load(file), DEADLOCK, order));
    }

    @Test
    void aRecordingHasItsOrderAlready() throws Exception {
        TracedRun run = TracedRun.bySeed(PHILOSOPHERS, 7);
        Path file = folder.resolve("a run.trace");
        try (OutputStream out = Files.newOutputStream(file)) {
            TraceFiles.write(run.timeline().trace(), out);
        }
        FigureOrder order = new FigureOrder(FigureChoice.of(FigureKind.SCHEDULE), FigureLook.USUAL, "x.svg");
        RunSource source = new RunSource.Recorded(Objects.requireNonNull(WatchTarget.read(file).trace()));
        String command = RenderCommandLine.ofRun(file.toString(), source, order);

        assertThat(command).doesNotContain("--seed", "--schedule");
        isDrawnBy(command, drawn(PHILOSOPHERS, source, order));
    }

    @Test
    void ofTheRunOfASeedTheSeedIsEnough() {
        RunSource whole = RunSource.of(PHILOSOPHERS, TracedRun.bySeed(PHILOSOPHERS, 7).timeline().trace());
        Schedule begun = Schedule.parse("P1,P1");
        RunSource taken = RunSource.of(PHILOSOPHERS, TracedRun.bySchedule(PHILOSOPHERS, begun).timeline().trace());

        assertThat(whole).isEqualTo(new BySeed(7));
        assertThat(taken).isEqualTo(new BySchedule("P1×2"));
    }

    @Test
    void theOutcomesOfASearchAreDrawnByExplore() throws Exception {
        Scenario scenario = Scenarios.builtIn("lost-update");
        List<SearchPlan> plans = List.of(
                SearchPlan.DEFAULT,
                new SearchPlan(SearchPlan.Strategy.DFS, 3, 1, 1),
                new SearchPlan(SearchPlan.Strategy.PCT, 50, null, 9));
        for (SearchPlan plan : plans) {
            FigureOrder order = new FigureOrder(FigureChoice.of(FigureKind.OUTCOMES), OWN, "o.pdf");
            Findings findings = new Exploration(Objects.requireNonNull(scenario.program()), plan.plan()).run();
            String command = RenderCommandLine.ofSearch("lost-update", plan, findings.complete(), order);
            FigureSearch search = Spoken.in(
                    Spoken.of("de"), () -> FigureSearches.of(
                            scenario, SearchReports.of(findings, Objects.requireNonNull(scenario.program()).alike())));
            DrawnFigure expected = Spoken.in(
                    Spoken.of("de"),
                    () -> DrawnFigure.of(FigureDrawing.draw(search, order), search.head(), order));

            isDrawnBy(command, expected);
        }
    }

    private static DrawnFigure drawn(Scenario scenario, RunSource source, FigureOrder order) throws Exception {
        return Spoken.in(Spoken.of(order.look().words().language()), () -> {
            FigureRun run = source.run(scenario);
            return DrawnFigure.of(new FigureDrawing(scenario, run, source).draw(order), run.head(), order);
        });
    }

    /// The same drawings and, where no toolkit is needed for it, the same bytes.
    private void isDrawnBy(String command, DrawnFigure expected) throws IOException, InterruptedException {
        assertThat(figures(command)).as(command).singleElement().satisfies(drawn -> {
            assertThat(drawn.figure().pages()).isEqualTo(expected.figure().pages());
            assertThat(drawn.head()).isEqualTo(expected.head());
            assertThat(drawn.options()).isEqualTo(expected.options());
            assertThat(drawn.target()).isEqualTo(expected.target());
        });
        if (!FigureFormat.of(expected.target()).hasPixels()) {
            assertThat(written(figures(command).getFirst())).isEqualTo(written(expected));
        }
    }

    private byte[] written(DrawnFigure drawn) throws IOException, InterruptedException {
        Path file = folder.resolve("written" + FigureFormat.of(drawn.target()).ending());
        FigureFiles.write(
                drawn.figure(), drawn.head(), drawn.options(), file.toString(), Runnable::run, share -> {});
        return Files.readAllBytes(file);
    }

    private static List<DrawnFigure> figures(String command) {
        List<String> words = words(command);
        assertThat(words.getFirst()).isEqualTo("lockstep");
        Called called = Called.with(words.subList(1, words.size()).toArray(String[]::new));
        assertThat(called.err()).as(command).isEmpty();
        return called.figures();
    }

    /// The words of a command as POSIX has them, of all its quotes the simple ones and the backslash.
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < command.length(); at++) {
            char next = command.charAt(at);
            if (next == '\'') {
                quoted = !quoted;
            } else if (next == '\\' && !quoted) {
                word.append(command.charAt(++at));
            } else if (next == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(next);
            }
        }
        words.add(word.toString());
        return words;
    }

    private static List<String> asAShellReads(Path shell, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                shell.toString(), "-c", "lockstep() { printf '%s\\0' \"$@\"; }\n" + command)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        List<String> words = new ArrayList<>(List.of("lockstep"));
        words.addAll(List.of(printed.substring(0, printed.length() - 1).split("\0", -1)));
        return words;
    }
}

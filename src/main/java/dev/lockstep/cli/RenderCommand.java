package dev.lockstep.cli;

import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.choice.FigureChoice;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.TypedOption;
import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.file.NewFile;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.plain.JavaScenarios;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.session.figure.FigureDrawing;
import dev.lockstep.session.figure.FigureRuns;
import dev.lockstep.session.figure.PlayedLecture;
import dev.lockstep.session.figure.RunSource;
import dev.lockstep.session.perfetto.PerfettoTrace;
import dev.lockstep.trace.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Draws a figure of a run to a file.
@Command(
        name = "render",
        description = "Draw a figure of a run to a file, without a window.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = """

                frame, waits and code show one step (--step), frame also one step a page (--from, --to). schedule and \
                lanes show steps --from to --to, storyboard those of --steps, comparison the run beside the one of \
                --against. outcomes are drawn by 'lockstep explore'.

                The steps of a schedule can be a table too: FILE.md or FILE.tex.

                Several pages go into one PDF, into one GIF that shows them one after the other for ever, or into \
                FILE-01.svg, FILE-02.svg and so on. FILE.html is a page that steps through the run, or through --from \
                to --to, through both runs of a comparison, or through the stops of a lecture; it is dark where its \
                reader prefers that.

                FILE.json is the timeline of a recording of real threads for ui.perfetto.dev.""")
final class RenderCommand implements Callable<Integer> {
    /// How long the search for one right answer to a question of a lecture may take.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BooleanSupplier terminal;
    private final Actions actions;
    private volatile double written = -1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO|TRACE|LECTURE",
            description = "A built-in scenario or lecture, or a file of a scenario, of Java, a trace or a lecture.")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", arity = "0..*", description = JavaOptions.ARGUMENTS)
    private List<String> arguments = List.of();

    @Mixin
    private JavaOptions java = new JavaOptions();

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Option(
            names = "--figure",
            paramLabel = "KIND",
            defaultValue = "frame",
            description = "frame, schedule, storyboard, comparison, waits, lanes or code (default: ${DEFAULT-VALUE}).")
    private String kind = "frame";

    @Option(names = "--step", paramLabel = "K", description = "Which step; 0 is the start (default: the last).")
    private @Nullable Integer step;

    @Option(names = "--from", paramLabel = "M", description = "The first step (default: the run's first).")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "N", description = "The last step (default: the run's last).")
    private @Nullable Integer to;

    @Option(names = "--steps", paramLabel = "3,7,12", split = ",", description = "The steps of a storyboard.")
    private List<Integer> steps = List.of();

    @Option(
            names = "--against",
            paramLabel = "SCHEDULE",
            description = "The order beside which the run is put in a comparison.")
    private @Nullable String against;

    @Mixin
    private LookOptions look = new LookOptions();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            description = "The figure: FILE.svg, FILE.pdf, FILE.html, FILE.png or FILE.gif; of a schedule also FILE.md or "
                    + "FILE.tex; of a recording also FILE.json.")
    private String target = "";

    /// @param terminal whether the error stream is one
    /// @param actions writes figures
    RenderCommand(BooleanSupplier terminal, Actions actions) {
        this.terminal = terminal;
        this.actions = actions;
    }

    @Override
    public Integer call() throws Exception {
        try (var _ = ProgressLine.of(target, () -> written, terminal, spec.commandLine().getErr())) {
            return PerfettoTrace.isNamed(target) ? timeline() : figure();
        }
    }

    /// A recording as others read it, of which nothing is drawn.
    private int timeline() throws Exception {
        for (OptionSpec given : spec.commandLine().getParseResult().matchedOptions()) {
            if (!List.of("-o", "--lang").contains(given.longestName())) {
                throw new BadUsage(
                        given.longestName() + ": found beside -o " + target
                                + ", a timeline of a whole recording, expected --lang alone");
            }
        }
        var _ = FileArgument.target("-o", target);
        WatchTarget subject = WatchTarget.find(name);
        Trace recorded = subject.trace();
        if (recorded == null) {
            throw new BadUsage(
                    "-o " + target + ": found " + name + ", expected a recording of real threads, as of 'lockstep run "
                            + name + " --live --trace FILE'");
        }
        Scenario scenario = subject.scenario();
        look.spoken(() -> {
            PerfettoTrace.write(scenario, recorded, target, share -> written = share);
            return 0;
        });
        return 0;
    }

    private int figure() throws Exception {
        if (FigureKind.OUTCOMES.word().equals(kind)) {
            throw new BadUsage(
                    "--figure: outcomes are those of a search: lockstep explore " + name + " --figure outcomes -o "
                            + target);
        }
        FigureKind wanted = TypedOption.oneOf("--figure", kind, kinds(), FigureKind::word);
        FigureOrder figure = new FigureOrder(
                new FigureChoice(wanted, step, from, to, steps, against), look.look(), target);
        // All is checked before anything is run.
        figure.check();
        NewFile file = FileArgument.target("-o", target);
        if (Lectures.isBuiltIn(name) || FileArgument.isLecture(name)) {
            return drawLecture(figure);
        }
        java.refuseFor(name, arguments);
        WatchTarget subject = JavaScenarios.isNamed(name)
                ? WatchTarget.of(java.scenario(name, arguments))
                : WatchTarget.find(name);
        if (subject.trace() != null && order.isGiven()) {
            throw new BadUsage("a trace has its order already: leave out --seed and --schedule");
        }
        return look.spoken(() -> draw(subject, figure, file));
    }

    private int draw(WatchTarget subject, FigureOrder figure, NewFile file) throws BadUsage, WrongChoice, IOException {
        Scenario scenario = subject.scenario();
        Trace recorded = subject.trace();
        FigureRun run = recorded == null
                ? FigureRuns.of(scenario, order.run(scenario))
                : new RunSource.Recorded(recorded).run(scenario);
        FigureDrawing drawing = new FigureDrawing(
                scenario, run, recorded == null ? order.source() : new RunSource.Recorded(recorded));
        Optional<String> table = drawing.table(figure);
        if (table.isPresent()) {
            byte[] text = table.get().getBytes(StandardCharsets.UTF_8);
            file.write(out -> out.write(text));
            return 0;
        }
        return actions.render(DrawnFigure.of(drawing.draw(figure), run.head(), figure), share -> written = share);
    }

    private int drawLecture(FigureOrder figure) throws BadScenario, BadUsage, WrongChoice, IOException {
        if (!figure.isPlayed()) {
            throw new BadUsage("-o: found " + target + " for a lecture, expected FILE.html");
        }
        if (!figure.choice().equals(FigureChoice.of(FigureKind.FRAME)) || order.isGiven()) {
            throw new BadUsage(
                    name + " is a lecture, whose stops are played as they are: leave out --figure, --from, --to,"
                            + " --seed and --schedule");
        }
        Lecture lecture = Lectures.find(name);
        PlayedLecture played = new PlayedLecture(lecture, PATIENCE);
        return actions.render(DrawnFigure.of(played.draw(figure), played.head(), figure), share -> written = share);
    }

    private static FigureKind[] kinds() {
        return Stream.of(FigureKind.values()).filter(each -> each != FigureKind.OUTCOMES).toArray(FigureKind[]::new);
    }
}

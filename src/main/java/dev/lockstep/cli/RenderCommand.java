package dev.lockstep.cli;

import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.export.FigureFormat;
import dev.lockstep.figure.CodeFigure;
import dev.lockstep.figure.ComparisonFigure;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.LanesFigure;
import dev.lockstep.figure.PlayedFigure;
import dev.lockstep.figure.ScheduleFigure;
import dev.lockstep.figure.StageFigure;
import dev.lockstep.figure.StoryboardFigure;
import dev.lockstep.figure.WaitsFigure;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.session.figure.FigureRuns;
import dev.lockstep.session.figure.PackedSources;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.BadTrace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
                to --to; it is dark where its reader prefers that.""")
final class RenderCommand implements Callable<Integer> {
    private static final int MOST_PAGES = 1000;
    private static final int MOST_PLAYED = 5000;

    private final Actions actions;

    @Parameters(paramLabel = "SCENARIO|TRACE", description = "A built-in scenario, a scenario file or a trace file.")
    private String name = "";

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
                    + "FILE.tex.")
    private String target = "";

    RenderCommand(Actions actions) {
        this.actions = actions;
    }

    @Override
    public Integer call() throws BadScenario, BadTrace, BadUsage, IOException {
        Optional<TableFormat> table = TableFormat.of(target);
        Optional<FigureFormat> format = table.isPresent() ? Optional.empty() : Optional.of(LookOptions.format(target));
        FigureKind wanted = LookOptions.oneOf("--figure", kind, kinds(), FigureKind::word);
        if (table.isPresent()) {
            refuse(wanted != FigureKind.SCHEDULE, "-o " + target, wanted, "schedule");
            var _ = FileArgument.target("-o", target);
        }
        boolean played = format.filter(FigureFormat.HTML::equals).isPresent();
        refuseWhatDoesNotFit(wanted);
        if (played) {
            refuseWhatIsNotPlayed(wanted);
        }
        // All is checked before anything is run.
        var _ = look.options(format.orElse(FigureFormat.SVG));
        boolean paged = format.filter(FigureFormat.PDF::equals).isPresent()
                && (wanted == FigureKind.SCHEDULE || wanted == FigureKind.STORYBOARD
                        || wanted == FigureKind.COMPARISON);
        FigureLayout layout = look.layout(paged);
        WatchTarget subject = WatchTarget.find(name);
        Trace recorded = subject.trace();
        if (recorded != null && order.isGiven()) {
            throw new BadUsage("a trace has its order already: leave out --seed and --schedule");
        }
        Language before = Spoken.language();
        look.speak();
        try {
            Scenario scenario = subject.scenario();
            FigureRun run = captioned(
                    recorded == null
                            ? FigureRuns.of(scenario, order.run(scenario))
                            : FigureRuns.of(scenario, recorded, recorded.last()));
            if (table.isPresent()) {
                byte[] text = table.get().text(run, first(run), last(run)).getBytes(StandardCharsets.UTF_8);
                FileArgument.target("-o", target).write(out -> out.write(text));
                return 0;
            }
            Figure figure = played ? played(run, layout) : figure(wanted, scenario, run, layout);
            return actions.render(
                    new DrawnFigure(
                            figure, look.of(run.head()), look.options(format.orElse(FigureFormat.SVG)), target));
        } finally {
            Spoken.change(before);
        }
    }

    private static FigureKind[] kinds() {
        return Stream.of(FigureKind.values()).filter(each -> each != FigureKind.OUTCOMES).toArray(FigureKind[]::new);
    }

    private FigureRun captioned(FigureRun run) {
        return run.with(look.head(run.head()));
    }

    private Figure figure(FigureKind wanted, Scenario scenario, FigureRun run, FigureLayout layout) throws BadUsage {
        TextMeasure measure = new FontMeasure();
        return switch (wanted) {
            case FRAME -> from == null && to == null
                    ? new StageFigure(measure).draw(run, step(run), layout)
                    : frames(new StageFigure(measure), run, layout);
            case WAITS -> new WaitsFigure(measure).draw(run, step(run), layout);
            case CODE ->
                new CodeFigure(measure, new PackedSources(scenario.text())).draw(run, step(run), layout);
            case LANES -> new LanesFigure(measure).draw(run, first(run) - 1, last(run), layout);
            case SCHEDULE -> new ScheduleFigure(measure).draw(run, first(run), last(run), layout);
            case STORYBOARD -> new StoryboardFigure(measure).draw(run, chosen(run), layout);
            case COMPARISON -> new ComparisonFigure(measure).draw(run, other(scenario), layout);
            case OUTCOMES -> throw new IllegalStateException("drawn by explore");
        };
    }

    private Figure played(FigureRun run, FigureLayout layout) throws BadUsage {
        int first = firstFrame(run);
        return new PlayedFigure(new FontMeasure()).draw(run, first, lastFrame(run, first, MOST_PLAYED), layout);
    }

    private int firstFrame(FigureRun run) throws BadUsage {
        return from == null ? 0 : inRun("--from", from, 0, run);
    }

    private int lastFrame(FigureRun run, int first, int most) throws BadUsage {
        int last = to == null ? run.last() : inRun("--to", to, first, run);
        if (last - first >= most) {
            throw new BadUsage("--from and --to: found " + (last - first + 1) + " steps, expected at most " + most);
        }
        return last;
    }

    private Figure frames(StageFigure stage, FigureRun run, FigureLayout layout) throws BadUsage {
        int first = firstFrame(run);
        return new Figure(
                IntStream.rangeClosed(first, lastFrame(run, first, MOST_PAGES))
                        .boxed()
                        .flatMap(at -> stage.draw(run, at, layout).pages().stream())
                        .toList());
    }

    private FigureRun other(Scenario scenario) throws BadUsage {
        OrderOptions by = new OrderOptions("--against", String.valueOf(against));
        return captioned(FigureRuns.of(scenario, by.run(scenario)));
    }

    private int step(FigureRun run) throws BadUsage {
        return step == null ? run.last() : inRun("--step", step, 0, run);
    }

    private int first(FigureRun run) throws BadUsage {
        return from == null ? Math.min(1, run.last()) : inRun("--from", from, 1, run);
    }

    private int last(FigureRun run) throws BadUsage {
        return to == null ? run.last() : inRun("--to", to, first(run), run);
    }

    /// Without a choice, the beginning, the end, and what lies between in equal parts.
    private List<Integer> chosen(FigureRun run) throws BadUsage {
        if (steps.isEmpty()) {
            return IntStream.rangeClosed(0, 3).map(part -> run.last() * part / 3).distinct().boxed().toList();
        }
        List<Integer> all = new ArrayList<>();
        for (int each : steps) {
            all.add(inRun("--steps", each, 0, run));
        }
        return all.stream().distinct().toList();
    }

    private static int inRun(String option, int typed, int least, FigureRun run) throws BadUsage {
        if (typed < least || typed > run.last()) {
            throw new BadUsage(
                    String.format(
                            Locale.ROOT, "%s: found %d, expected %d to %d, the last step of this run", option, typed,
                            least, run.last()));
        }
        return typed;
    }

    private void refuseWhatDoesNotFit(FigureKind wanted) throws BadUsage {
        boolean oneStep = wanted == FigureKind.FRAME || wanted == FigureKind.WAITS || wanted == FigureKind.CODE;
        boolean range = wanted == FigureKind.FRAME || wanted == FigureKind.SCHEDULE || wanted == FigureKind.LANES;
        refuse(step != null && !oneStep, "--step", wanted, "frame, waits or code");
        refuse(step != null && (from != null || to != null), "--step", wanted, "no --from and --to beside it");
        refuse((from != null || to != null) && !range, "--from and --to", wanted, "frame, schedule or lanes");
        refuse(!steps.isEmpty() && wanted != FigureKind.STORYBOARD, "--steps", wanted, "storyboard");
        refuse(against != null && wanted != FigureKind.COMPARISON, "--against", wanted, "comparison");
        if (against == null && wanted == FigureKind.COMPARISON) {
            throw new BadUsage("--figure comparison: found no other order, expected --against SCHEDULE");
        }
    }

    private void refuseWhatIsNotPlayed(FigureKind wanted) throws BadUsage {
        if (wanted != FigureKind.FRAME) {
            throw new BadUsage("-o: found a page of HTML beside --figure " + wanted.word() + ", expected frame");
        }
        if (step != null) {
            throw new BadUsage("--step: found beside a page of HTML, expected --from and --to, or neither");
        }
    }

    private static void refuse(boolean wrong, String option, FigureKind kind, String expected) throws BadUsage {
        if (wrong) {
            throw new BadUsage(option + ": found beside --figure " + kind.word() + ", expected " + expected);
        }
    }
}

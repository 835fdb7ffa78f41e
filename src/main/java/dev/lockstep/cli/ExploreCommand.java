package dev.lockstep.cli;

import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.Plan;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureSearch;
import dev.lockstep.figure.choice.FigureChoice;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.TypedOption;
import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.explore.SearchReports;
import dev.lockstep.session.figure.FigureDrawing;
import dev.lockstep.session.figure.FigureSearches;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Searches the orders of a scenario's program and prints the findings.
@Command(
        name = "explore",
        description = "Run a scenario's program in every order that differs, and say which of them break it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit:%n",
        exitCodeList = {
            "0:every order was run, and all held",
            "1:a property broke, a deadlock, a failure, or something that no order shows",
            "2:bad input or usage, one line on stderr",
            "3:stopped before the search was complete, and nothing was found"
        },
        footer = """

                On a terminal, stderr shows how far the search has come. Ctrl+C ends it, prints what was \
                found until then, and exits with 1 or 3.

                The keys of --json: scenario, strategy, complete, stopped, schedules, pruned, steps, \
                seconds, assumptions[], outcomes[{label, ok, count}], failures[{kind, property, message, \
                schedule, steps, switches, shortest, waitsFor[]}], unseen[].

                stopped says why a search is not complete; else it is null. pruned are runs that were cut \
                because all that was left of them is told by others. ok is null where runs were stopped at \
                the step limit before anything went wrong. counts are of orders, not likelihoods. unseen \
                has what should be seen sometimes and was not, in a search that is not complete: other \
                orders may show it.

                kind is one of run's. property is null unless one broke; schedule, steps and switches are \
                null where no order shows what should be seen sometimes. waitsFor has {thread, lock, \
                holder} of a deadlock, and {thread, operation, holder} of threads that wait for ever, \
                where holder may be null; of other kinds it is empty.""")
final class ExploreCommand implements Callable<Integer> {

    private final BooleanSupplier terminal;
    private final Actions actions;
    /// How much of the figure.
    private volatile double written = -1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "A built-in scenario or a file, of a scenario or of Java.")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", arity = "0..*", description = JavaOptions.ARGUMENTS)
    private List<String> arguments = List.of();

    @Mixin
    private JavaOptions java = new JavaOptions();

    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Option(
            names = "--figure",
            paramLabel = "outcomes",
            description = "Draw the outcomes to the file of -o, besides printing what was found.")
    private @Nullable String figure;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The figure: FILE.svg, FILE.pdf, FILE.png or FILE.gif.")
    private @Nullable String target;

    @Mixin
    private LookOptions look = new LookOptions();

    /// @param terminal whether the error stream is one
    /// @param actions writes figures
    ExploreCommand(BooleanSupplier terminal, Actions actions) {
        this.terminal = terminal;
        this.actions = actions;
    }

    @Override
    public Integer call() throws Exception {
        Plan wanted = plan.plan();
        Optional<FigureOrder> drawn = figure();
        Scenario scenario = java.scenario(name, arguments);
        Program program = OrderOptions.programOf(scenario);
        PrintWriter out = spec.commandLine().getOut();
        Exploration exploration = new Exploration(program, wanted);
        try (Interruption interruption = new Interruption(exploration)) {
            Findings findings = search(exploration);
            if (json) {
                out.println(Json.of(FindingsJson.of(scenario.id(), findings)));
            } else {
                new FindingsText(name, java.again(), arguments, findings).print(out);
            }
            out.flush();
            if (drawn.isPresent()) {
                look.spoken(
                        () -> draw(
                                FigureSearches.of(scenario, SearchReports.of(findings, program.alike())), drawn.get()));
            }
            int code = exitCode(findings);
            interruption.told(code);
            return code;
        }
    }

    /// All of the figure is checked before anything is searched.
    private Optional<FigureOrder> figure() throws BadUsage, WrongChoice {
        if (figure == null && target == null) {
            return Optional.empty();
        }
        if (figure == null || target == null) {
            throw new BadUsage("--figure outcomes and -o FILE go together: found one of them, expected both");
        }
        FigureKind wanted = TypedOption
                .oneOf("--figure", figure, new FigureKind[]{FigureKind.OUTCOMES}, FigureKind::word);
        FigureOrder order = new FigureOrder(FigureChoice.of(wanted), look.look(), target);
        order.check();
        var _ = FileArgument.target("-o", target);
        return Optional.of(order);
    }

    private int draw(FigureSearch found, FigureOrder order) throws WrongChoice, IOException {
        try (var _ = ProgressLine.of(order.target(), () -> written, terminal, spec.commandLine().getErr())) {
            return actions.render(
                    DrawnFigure.of(FigureDrawing.draw(found, order), found.head(), order), share -> written = share);
        }
    }

    private Findings search(Exploration exploration) throws BadUsage {
        try (var _ = progress(exploration)) {
            return exploration.run();
        } catch (IllegalStateException tooBig) {
            throw new BadUsage(name + " cannot be searched: " + tooBig.getMessage());
        }
    }

    private @Nullable ProgressLine progress(Exploration exploration) {
        return terminal.getAsBoolean() ? ProgressLine.of(exploration, spec.commandLine().getErr()) : null;
    }

    private static int exitCode(Findings findings) {
        if (findings.hasFailure()) {
            return 1;
        }
        return findings.complete() ? 0 : 3;
    }
}

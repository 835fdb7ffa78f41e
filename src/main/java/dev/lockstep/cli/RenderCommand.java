package dev.lockstep.cli;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.Scenarios;
import dev.lockstep.trace.BadTrace;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws one step of a run to a file.
@Command(
        name = "render",
        description = "Draw one step of a run to a picture, without a window.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RenderCommand implements Callable<Integer> {

    private enum Colours {
        light,
        dark
    }

    private final Actions actions;

    @Parameters(paramLabel = "SCENARIO|TRACE", description = "A built-in scenario, a scenario file or a trace file.")
    private String subject = "";

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Option(names = "--step", paramLabel = "K", description = "Which step; 0 is the start (default: the last).")
    private @Nullable Integer step;

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "2",
            description = "Pixels for each logical pixel of a PNG, 0.1 to 16 (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            description = "Light or dark (default: ${DEFAULT-VALUE}).")
    private Colours theme = Colours.light;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "The picture: FILE.png or FILE.svg.")
    private String target = "";

    RenderCommand(Actions actions) {
        this.actions = actions;
    }

    @Override
    public Integer call() throws BadScenario, BadTrace, BadUsage, IOException {
        Scenario scenario;
        Trace trace;
        if (isTrace()) {
            if (order.isGiven()) {
                throw new BadUsage("a trace has its order already: leave out --seed and --schedule");
            }
            trace = TraceFiles.read(Path.of(subject));
            scenario = Scenarios.read(subject, trace.header().text());
        } else {
            scenario = Scenarios.find(subject);
            trace = order.run(scenario).timeline().trace();
        }
        int last = trace.last();
        Integer wanted = step;
        if (wanted != null && (wanted < 0 || wanted > last)) {
            throw new BadUsage("--step: found %d, expected 0 to %d, the last step of this run".formatted(wanted, last));
        }
        return actions.render(new Still(scenario, trace, wanted == null ? last : wanted, scale, theme == Colours.dark, target));
    }

    private boolean isTrace() {
        return TraceFiles.isTrace(Path.of(subject));
    }
}

package dev.lockstep.cli;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.BadTrace;
import dev.lockstep.view.picture.PictureFormat;
import java.io.IOException;
import java.util.Locale;
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

    private enum Speech {
        en,
        de
    }

    private enum Colours {
        light,
        dark
    }

    private final Actions actions;

    @Parameters(paramLabel = "SCENARIO|TRACE", description = "A built-in scenario, a scenario file or a trace file.")
    private String name = "";

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Option(names = "--step", paramLabel = "K", description = "Which step; 0 is the start (default: the last).")
    private @Nullable Integer step;

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "2",
            description = "Pixels for each logical pixel of a PNG, 0.1 to 16 (default: ${DEFAULT-VALUE}).")
    private String scale = "2";

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            description = "Light or dark (default: ${DEFAULT-VALUE}).")
    private Colours theme = Colours.light;

    @Option(
            names = "--lang",
            paramLabel = "en|de",
            defaultValue = "en",
            description = "The language of its sentences (default: ${DEFAULT-VALUE}, whatever the system speaks).")
    private Speech language = Speech.en;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "The picture: FILE.png or FILE.svg.")
    private String target = "";

    RenderCommand(Actions actions) {
        this.actions = actions;
    }

    @Override
    public Integer call() throws BadScenario, BadTrace, BadUsage, IOException {
        if (!PictureFormat.fits(target)) {
            // In quotes where spaces at its ends would not be seen.
            String found = target.strip().equals(target) ? target : '"' + target + '"';
            throw new BadUsage("-o: found " + found + ", expected FILE.png or FILE.svg");
        }
        var _ = FileArgument.target("-o", target);
        double pixels = pixels();
        WatchTarget subject = WatchTarget.find(name);
        Trace recorded = subject.trace();
        if (recorded != null && order.isGiven()) {
            throw new BadUsage("a trace has its order already: leave out --seed and --schedule");
        }
        Trace trace = recorded != null ? recorded : order.run(subject.scenario()).timeline().trace();
        int last = trace.last();
        Integer wanted = step;
        if (wanted != null && (wanted < 0 || wanted > last)) {
            throw new BadUsage(
                    String.format(
                            Locale.ROOT,
                            "--step: found %d, expected 0 to %d, the last step of this run", wanted, last));
        }
        int shown = wanted == null ? last : wanted;
        return actions.render(
                new Still(subject.scenario(), trace, shown, pixels, theme == Colours.dark, language.name(), target));
    }

    /// Checked for every format, so that a wrong scale is refused even for SVG, which needs none.
    private double pixels() throws BadUsage {
        double pixels;
        try {
            pixels = Double.parseDouble(scale);
        } catch (NumberFormatException none) {
            pixels = Double.NaN;
        }
        if (!(pixels >= 0.1 && pixels <= 16)) {
            throw new BadUsage("--scale: found '" + scale + "', expected a number from 0.1 to 16");
        }
        return pixels;
    }
}

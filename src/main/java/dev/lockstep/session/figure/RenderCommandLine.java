package dev.lockstep.session.figure;

import dev.lockstep.explore.Plan;
import dev.lockstep.figure.choice.FigureChoice;
import dev.lockstep.figure.choice.FigureLook;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.TextForm;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.SearchPlan.Strategy;
import dev.lockstep.session.figure.RunSource.BySchedule;
import dev.lockstep.session.figure.RunSource.BySeed;
import dev.lockstep.session.figure.RunSource.Recorded;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The command that draws a figure again, as it is typed into a shell: what is as it usually is is left out.
public final class RenderCommandLine {
    /// What no shell reads as anything but itself.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,×+-][A-Za-z0-9_./:,=×+-]*");

    private final StringBuilder command;

    private RenderCommandLine(String verb, String name) {
        command = new StringBuilder("lockstep ").append(verb).append(' ').append(quoted(name));
    }

    /// The command for a figure of a run.
    ///
    /// @param name the scenario's id, or the path of its file or of the recording's
    public static String ofRun(String name, RunSource source, FigureOrder order) {
        RenderCommandLine line = new RenderCommandLine("render", name);
        switch (source) {
            case BySeed(long seed) -> line.option("--seed", Long.toString(seed));
            case BySchedule(String schedule) -> line.option("--schedule", schedule);
            case Recorded _ -> {
                // It has its order already.
            }
        }
        FigureChoice choice = order.choice();
        if (choice.kind() != FigureKind.FRAME) {
            line.option("--figure", choice.kind().word());
        }
        line.number("--step", choice.step());
        line.number("--from", choice.from());
        line.number("--to", choice.to());
        if (!choice.steps().isEmpty()) {
            line.option(
                    "--steps", choice.steps().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        if (choice.against() != null) {
            line.option("--against", choice.against());
        }
        return line.end(order);
    }

    /// The command for the outcomes of a search.
    ///
    /// @param name the scenario's id, or the path of its file
    /// @param complete whether the search came to its end, so that no bound of it matters
    public static String ofSearch(String name, SearchPlan plan, boolean complete, FigureOrder order) {
        RenderCommandLine line = new RenderCommandLine("explore", name);
        Plan usual = Plan.of(plan.plan().method());
        if (plan.strategy() != Strategy.DPOR) {
            line.option("--strategy", plan.strategy().name().toLowerCase(Locale.ROOT));
        }
        if (!complete && plan.schedules() != usual.schedules()) {
            line.option("--max-schedules", Long.toString(plan.schedules()));
        }
        line.number("--max-preemptions", plan.preemptions());
        if (plan.seed() != usual.seed()) {
            line.option("--seed", Long.toString(plan.seed()));
        }
        line.option("--figure", FigureKind.OUTCOMES.word());
        return line.end(order);
    }

    private String end(FigureOrder order) {
        sizes(order.look());
        sheet(order.look().sheet());
        words(order.look().words());
        option("-o", order.target());
        return command.toString();
    }

    private void sizes(FigureLook look) {
        FigureLook.Sizes usual = FigureLook.USUAL.sizes();
        FigureLook.Sizes sizes = look.sizes();
        if (sizes.layout() != FigureLayout.usual(look.sheet().palette()).width()) {
            option("--layout", number(sizes.layout()));
        }
        sizes.width().ifPresent(width -> option("--width", width.typed()));
        sizes.scale().ifPresent(scale -> option("--scale", number(scale)));
        if (sizes.pace() != usual.pace()) {
            option("--pace", Integer.toString(sizes.pace()));
        }
    }

    private void sheet(FigureLook.Sheet sheet) {
        FigureLook.Sheet usual = FigureLook.USUAL.sheet();
        if (sheet.crop()) {
            command.append(" --crop");
        }
        if (sheet.ground() != usual.ground()) {
            option("--background", sheet.ground().word());
        }
        if (sheet.palette() != usual.palette()) {
            option("--theme", sheet.palette().name().toLowerCase(Locale.ROOT));
        }
    }

    private void words(FigureLook.Words words) {
        FigureLook.Words usual = FigureLook.USUAL.words();
        if (!words.without().isEmpty()) {
            option(
                    "--without",
                    Stream.of(Part.values())
                            .filter(words.without()::contains)
                            .map(Part::word)
                            .collect(Collectors.joining(",")));
        }
        words.caption().ifPresent(caption -> option("--caption", caption));
        if (words.text() != TextForm.OUTLINES) {
            option("--text", words.text().word());
        }
        if (!words.language().equals(usual.language())) {
            option("--lang", words.language());
        }
    }

    private void number(String name, @Nullable Integer number) {
        if (number != null) {
            option(name, number.toString());
        }
    }

    /// What looks like an option itself is tied to its own by `=`.
    private void option(String name, String value) {
        boolean isMistakable = value.isEmpty() || value.startsWith("-") || value.startsWith("@");
        command.append(' ').append(name).append(isMistakable ? "=" : " ").append(quoted(value));
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /// As POSIX shells take it: nothing between quotes means anything but itself.
    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}

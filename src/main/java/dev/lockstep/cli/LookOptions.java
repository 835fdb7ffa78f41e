package dev.lockstep.cli;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.choice.FigureLook;
import dev.lockstep.figure.choice.PictureGround;
import dev.lockstep.figure.choice.TextForm;
import dev.lockstep.figure.choice.TypedOption;
import dev.lockstep.figure.choice.WrongChoice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options for how a figure looks, alike for every figure.
final class LookOptions {
    private enum Speech {
        en,
        de
    }

    private enum Colours {
        light,
        dark,
        print
    }

    @Option(
            names = "--layout",
            paramLabel = "PX",
            description = "The width it is laid out for, 560 to 4000 logical pixels (default: 560).")
    private @Nullable String layout;

    @Option(
            names = "--width",
            paramLabel = "120mm",
            description = "How wide it is on paper, in mm, cm, in or pt. Changes no layout.")
    private @Nullable String width;

    @Option(
            names = "--scale",
            paramLabel = "S",
            description = "Pixels for each logical pixel of a PNG or GIF, 0.1 to 16 (default: 2, and at most 1280 "
                    + "pixels across in a GIF).")
    private @Nullable String scale;

    @Option(
            names = "--pace",
            paramLabel = "MS",
            defaultValue = "900",
            description = "How long a GIF shows each page, 20 to 60000 milliseconds, and the last one three times as "
                    + "long (default: ${DEFAULT-VALUE}).")
    private String pace = "900";

    @Option(names = "--crop", description = "Cut off what is empty around it.")
    private boolean crop;

    @Option(
            names = "--background",
            paramLabel = "sheet|white|none",
            defaultValue = "sheet",
            description = "What it is drawn on (default: ${DEFAULT-VALUE}).")
    private String background = "sheet";

    @Option(
            names = "--theme",
            paramLabel = "light|dark|print",
            defaultValue = "light",
            description = "Light or dark, or to be printed, also in grey, with larger signs (default: ${DEFAULT-VALUE}).")
    private Colours theme = Colours.light;

    @Option(
            names = "--without",
            paramLabel = "PART,…",
            split = ",",
            description = "Leave out title, legend, caption or description.")
    private List<String> without = List.of();

    @Option(
            names = "--caption",
            paramLabel = "TEXT",
            parameterConsumer = AnyText.class,
            description = "Stands below it instead of its own caption.")
    private @Nullable String caption;

    @Option(
            names = "--text",
            paramLabel = "outlines|names",
            defaultValue = "outlines",
            description = "In an SVG, letters as shapes, right everywhere, or as text in fonts that are named, to be "
                    + "edited (default: ${DEFAULT-VALUE}).")
    private String text = "outlines";

    @Option(
            names = "--lang",
            paramLabel = "en|de",
            description = "The language of its sentences (default: en, whatever the system speaks; in FILE.html all "
                    + "languages that its title is in).")
    private @Nullable Speech language;

    /// Takes the next argument as it is, also one that looks like an option.
    static final class AnyText implements IParameterConsumer {

        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            if (arguments.isEmpty()) {
                throw new ParameterException(
                        command.commandLine(), "Missing required parameter for option '--caption' (TEXT)");
            }
            option.setValue(arguments.pop());
        }
    }

    /// The look that was asked for.
    ///
    /// @throws WrongChoice if there is no such look
    FigureLook look() throws WrongChoice {
        Palette palette = switch (theme) {
            case light -> Palette.LIGHT;
            case dark -> Palette.DARK;
            case print -> Palette.PRINT;
        };
        FigureLook.Sizes sizes = new FigureLook.Sizes(
                layout == null ? FigureLayout.usual(palette).width() : TypedOption.layout(layout),
                width == null ? Optional.empty() : Optional.of(TypedOption.width(width)),
                scale == null ? OptionalDouble.empty() : OptionalDouble.of(TypedOption.scale(scale)),
                TypedOption.pace(pace));
        FigureLook.Sheet sheet = new FigureLook.Sheet(
                palette,
                TypedOption.oneOf("--background", background, PictureGround.values(), PictureGround::word), crop);
        FigureLook.Words words = new FigureLook.Words(
                TypedOption.without(without), Optional.ofNullable(caption),
                TypedOption.oneOf("--text", text, TextForm.values(), TextForm::word), language());
        return new FigureLook(sizes, sheet, words);
    }

    /// Does a work whose sentences are in the language of the figure.
    <R, X extends Throwable> R spoken(ScopedValue.CallableOp<R, X> work) throws X {
        return Spoken.in(Spoken.of(language()), work);
    }

    private String language() {
        return language == null ? FigureLook.USUAL.words().language() : language.name();
    }
}

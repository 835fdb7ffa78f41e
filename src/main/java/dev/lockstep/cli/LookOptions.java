package dev.lockstep.cli;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.explain.Spoken;
import dev.lockstep.export.FigureFormat;
import dev.lockstep.export.PaperLength;
import dev.lockstep.export.PictureGround;
import dev.lockstep.export.PictureHead;
import dev.lockstep.export.PictureOptions;
import dev.lockstep.export.TextForm;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.file.FileError;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for how a figure looks, alike for every figure.
final class LookOptions {
    private static final double MOST_LAYOUT = 4000;
    private static final double USUAL_SCALE = 2;
    /// How many pixels a GIF has across where no scale is given.
    private static final double WIDEST = 1280;
    /// The height of a sheet of paper beside its width, as ISO 216 has it.
    private static final double PAPER = Math.sqrt(2);

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
            description = "The width it is laid out for, 560 to 4000 logical pixels (default: 760).")
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
            description = "Light or dark, or to be printed, also in grey (default: ${DEFAULT-VALUE}).")
    private Colours theme = Colours.light;

    @Option(
            names = "--without",
            paramLabel = "PART,…",
            split = ",",
            description = "Leave out title, legend, caption or description.")
    private List<String> without = List.of();

    @Option(names = "--caption", paramLabel = "TEXT", description = "Stands below it instead of its own caption.")
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
            defaultValue = "en",
            description = "The language of its sentences (default: ${DEFAULT-VALUE}, whatever the system speaks).")
    private Speech language = Speech.en;

    /// The format of the file that `-o` names, which must be of a figure and can be written.
    static FigureFormat format(String target) throws BadUsage {
        FigureFormat format;
        try {
            format = FigureFormat.of(target);
        } catch (FileError wrong) {
            throw new BadUsage("-o: " + wrong.line().english());
        }
        var _ = FileArgument.target("-o", target);
        return format;
    }

    /// From now on sentences are in the language of the figure.
    void speak() {
        Spoken.change(Spoken.of(language.name()));
    }

    /// @param paged whether it is for sheets of paper, one after the other
    FigureLayout layout(boolean paged) throws BadUsage {
        double wide = layout == null ? FigureLayout.USUAL.width() : number(layout);
        if (!(wide >= FigureLayout.LEAST_WIDTH && wide <= MOST_LAYOUT)) {
            throw new BadUsage("--layout: found '" + layout + "', expected 560 to 4000");
        }
        return new FigureLayout(wide, paged ? Math.round(wide * PAPER) : 0, parts());
    }

    private Set<Part> parts() throws BadUsage {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String named : without) {
            parts.add(oneOf("--without", named.strip(), Part.values(), Part::word));
        }
        return parts;
    }

    PictureOptions options(FigureFormat format) throws BadUsage {
        try {
            Palette palette = switch (theme) {
                case light -> Palette.LIGHT;
                case dark -> Palette.DARK;
                case print -> Palette.PRINT;
            };
            Optional<PaperLength> paper = width == null
                    ? Optional.empty()
                    : Optional.of(PaperLength.of("--width", width));
            return new PictureOptions(
                    palette,
                    oneOf("--text", text, TextForm.values(), form -> form.name().toLowerCase(Locale.ROOT)),
                    paper,
                    ground(format),
                    crop,
                    pixels(format),
                    millis());
        } catch (FileError wrong) {
            throw new BadUsage(wrong.line().english());
        }
    }

    /// The head with the caption that was given instead of its own.
    FigureHead head(FigureHead own) {
        return caption == null
                ? own
                : new FigureHead(own.title(), own.description(), own.origin(), caption);
    }

    PictureHead of(FigureHead head) {
        return new PictureHead(head.title(), language.name());
    }

    private PictureGround ground(FigureFormat format) throws BadUsage {
        PictureGround ground = oneOf("--background", background, PictureGround.values(), PictureGround::word);
        if (format == FigureFormat.GIF && ground == PictureGround.NONE) {
            throw new BadUsage(
                    "--background: found 'none', expected sheet or white for a GIF, which has no half transparent "
                            + "pixels");
        }
        return ground;
    }

    /// Checked for every format, so that a wrong scale is refused even for SVG, which needs none.
    private double pixels(FigureFormat format) throws BadUsage {
        if (scale == null) {
            // Sharp where there is one picture; of a run, what a slide and a page in a browser have room for.
            return format == FigureFormat.GIF ? Math.min(USUAL_SCALE, WIDEST / layout(false).width()) : USUAL_SCALE;
        }
        double pixels = number(scale);
        if (!(pixels >= 0.1 && pixels <= 16)) {
            throw new BadUsage("--scale: found '" + scale + "', expected a number from 0.1 to 16");
        }
        return pixels;
    }

    /// Checked for every format as well.
    private int millis() throws BadUsage {
        double millis = number(pace);
        if (!(millis >= 20 && millis <= 60_000)) {
            throw new BadUsage("--pace: found '" + pace + "', expected 20 to 60000 milliseconds");
        }
        return (int) Math.round(millis);
    }

    private static double number(String typed) {
        try {
            return Double.parseDouble(typed);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    static <T> T oneOf(String option, String typed, T[] all, Function<T, String> word) throws BadUsage {
        return Arrays.stream(all)
                .filter(each -> word.apply(each).equals(typed))
                .findFirst()
                .orElseThrow(
                        () -> new BadUsage(
                                option + ": found '" + typed + "', expected "
                                        + Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }
}

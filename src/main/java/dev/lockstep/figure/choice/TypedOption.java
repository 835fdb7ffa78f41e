package dev.lockstep.figure.choice;

import dev.lockstep.figure.FigureLayout;
import dev.lockstep.file.FileError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people type for the options of a figure, read strictly.
public final class TypedOption {
    private static final double MOST_LAYOUT = 4000;

    private TypedOption() {}

    /// The width that a figure is laid out for.
    public static double layout(String typed) throws WrongChoice {
        double wide = number(typed);
        if (!(wide >= FigureLayout.LEAST_WIDTH && wide <= MOST_LAYOUT)) {
            throw WrongChoice.of(
                    "--layout", "found '%s', expected 560 to 4000", "gefunden „%s“, erwartet 560 bis 4000", typed);
        }
        return wide;
    }

    /// The width on paper.
    public static PaperLength width(String typed) throws WrongChoice {
        try {
            return PaperLength.of("--width", typed);
        } catch (FileError wrong) {
            throw WrongChoice.named(wrong);
        }
    }

    /// The pixels for each logical pixel.
    public static double scale(String typed) throws WrongChoice {
        double pixels = number(typed);
        if (!(pixels >= 0.1 && pixels <= 16)) {
            throw WrongChoice.of(
                    "--scale", "found '%s', expected a number from 0.1 to 16",
                    "gefunden „%s“, erwartet eine Zahl von 0.1 bis 16", typed);
        }
        return pixels;
    }

    /// How long a page of a GIF is seen, in milliseconds.
    public static int pace(String typed) throws WrongChoice {
        double millis = number(typed);
        if (!(millis >= 20 && millis <= 60_000)) {
            throw WrongChoice.of(
                    "--pace", "found '%s', expected 20 to 60000 milliseconds",
                    "gefunden „%s“, erwartet 20 bis 60000 Millisekunden", typed);
        }
        return (int) Math.round(millis);
    }

    /// The parts that are left out.
    public static Set<FigureLayout.Part> without(List<String> typed) throws WrongChoice {
        Set<FigureLayout.Part> parts = EnumSet.noneOf(FigureLayout.Part.class);
        for (String named : typed) {
            parts.add(oneOf("--without", named.strip(), FigureLayout.Part.values(), FigureLayout.Part::word));
        }
        return parts;
    }

    /// The number of a step.
    public static int step(String option, String typed) throws WrongChoice {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException none) {
            throw WrongChoice.of(
                    option, "found '%s', expected the number of a step",
                    "gefunden „%s“, erwartet die Nummer eines Schritts",
                    typed);
        }
    }

    /// The numbers of steps with commas between them; none where nothing is typed.
    public static List<Integer> steps(String typed) throws WrongChoice {
        List<Integer> all = new ArrayList<>();
        if (!typed.isBlank()) {
            for (String each : typed.split(",", -1)) {
                all.add(step("--steps", each));
            }
        }
        return all;
    }

    /// The one of `all` whose word this is.
    public static <T> T oneOf(String option, String typed, T[] all, Function<T, String> word) throws WrongChoice {
        return Arrays.stream(all)
                .filter(each -> word.apply(each).equals(typed))
                .findFirst()
                .orElseThrow(
                        () -> WrongChoice.of(
                                option, "found '%s', expected %s", "gefunden „%s“, erwartet %s", typed,
                                Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }

    private static double number(String typed) {
        try {
            return Double.parseDouble(typed);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}

package dev.lockstep.export;

import dev.lockstep.diagram.style.Legibility;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.figure.choice.PaperLength;
import dev.lockstep.file.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// That a figure's smallest text is smaller on paper than can be read.
///
/// @param points how large it is there
/// @param width how wide the figure is there
record SmallText(double points, PaperLength width) {

    /// What there is to say of the pages of a figure that is so wide on paper; empty where all can be read.
    static Optional<SmallText> on(List<PictureSheet> sheets, PaperLength width) {
        double least = sheets.stream()
                .mapToDouble(sheet -> smallest(sheet) * width.points() / sheet.area().width())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return least < Legibility.LEAST_POINTS ? Optional.of(new SmallText(least, width)) : Optional.empty();
    }

    private static double smallest(PictureSheet sheet) {
        return sheet.drawing()
                .elements()
                .stream()
                .flatMap(element -> element.lines().stream())
                .filter(line -> !line.shown().isBlank())
                .map(TextLine::type)
                .mapToDouble(type -> type.size())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    LocalText said() {
        return LocalText.of(
                "its smallest text has %s points on %s, and less than %s is hard to read: place it wider, or lay it out "
                        + "for fewer pixels",
                "der kleinste Text hat %s Punkt auf %s, und weniger als %s ist schwer zu lesen: breiter setzen oder für "
                        + "weniger Pixel anordnen",
                tenths(points), width.typed(), tenths(Legibility.LEAST_POINTS));
    }

    /// Never rounded up to what can be read.
    private static LocalText tenths(double number) {
        double tenths = Math.floor(number * 10) / 10;
        return LocalText.of(
                String.format(Locale.ROOT, "%.1f", tenths), String.format(Locale.GERMAN, "%.1f", tenths));
    }
}

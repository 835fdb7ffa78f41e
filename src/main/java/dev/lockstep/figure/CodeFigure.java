package dev.lockstep.figure;

import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.diagram.code.ColouredSource.Line;
import dev.lockstep.diagram.code.ColouredSource.Piece;
import dev.lockstep.diagram.code.Follow;
import dev.lockstep.diagram.code.Stand;
import dev.lockstep.diagram.code.Stands;
import dev.lockstep.diagram.code.Tone;
import dev.lockstep.diagram.element.Element.Badge;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Legibility;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLine.Anchor;
import dev.lockstep.diagram.text.TextLines;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The source in which the thread of a step stands, with the chip of each thread at its line. Pure; safe for use by any
/// thread.
public final class CodeFigure {
    private static final double LINE = 19;
    /// The side of the sign in a chip.
    private static final double GLYPH = 9;
    private static final TextStyle CODE = FontFace.MONO.at(12.5);
    private static final TextStyle CHIP = FontFace.SANS_SEMIBOLD.at(11.5);
    /// Lines shown around one on which a thread stands.
    private static final int AROUND = 4;
    private static final int MOST_LINES = 60;
    private static final String HANGING = "        ";
    private static final String BREAKS = ".,(:";

    private final TextMeasure measure;
    private final Function<String, ColouredSource> sources;

    /// @param sources gives a file by its path, or the scenario's own by [ColouredSource#SCRIPT]
    public CodeFigure(TextMeasure measure, Function<String, ColouredSource> sources) {
        this.measure = measure;
        this.sources = sources;
    }

    /// The source after a step.
    ///
    /// @param number the step; 0 for the beginning
    public Figure draw(FigureRun run, int number, FigureLayout layout) {
        Snapshot snapshot = run.after(number);
        ThreadId moved = number == 0 ? null : run.steps().get(number - 1).thread();
        String file = Follow.file(snapshot, moved, null);
        ColouredSource source = sources.apply(file);
        Map<Integer, List<Stand>> stands = Stands.in(file, snapshot, moved);
        FigureSheet sheet = new FigureSheet(measure, layout);
        sheet.heading(run.head());
        String told = run.told(number);
        sheet.text("sentence", told, TextStyle.BODY.at(14), ColourRole.TEXT);
        sheet.skip(8);
        String name = file.equals(ColouredSource.SCRIPT) ? run.head().title() : file;
        sheet.text("file", name, CODE.at(11.5), ColourRole.MUTED);
        sheet.skip(6);
        lines(sheet, source, stands, moved);
        if (number == run.last()) {
            sheet.end(run.end());
        }
        if (layout.has(Part.LEGEND)) {
            Set<SignStyle> signs = stands.values()
                    .stream()
                    .flatMap(List::stream)
                    .map(stand -> SignStyle.of(stand.sign()))
                    .collect(Collectors.toSet());
            sheet.legend(signs, false, false);
        }
        sheet.caption(run.head());
        sheet.tells(told);
        return Figure.of(sheet.drawing(run.head()));
    }

    private void lines(
            FigureSheet sheet, ColouredSource source, Map<Integer, List<Stand>> stands, @Nullable ThreadId moved) {
        double chips = stands.values()
                .stream()
                .mapToDouble(here -> width(here, sheet.legibility()))
                .max()
                .orElse(0);
        double digits = measure.width("0000", CODE);
        double left = FigureSheet.MARGIN + chips + 10 + digits + 14;
        int before = 0;
        for (int number : shown(source, stands)) {
            if (before > 0 && number > before + 1) {
                sheet.line(
                        "gap:" + before, "⋮", "⋮", CODE, ColourRole.MUTED, Anchor.END, left - 14, sheet.y() + 14,
                        digits);
                sheet.skip(LINE);
            }
            Line line = source.lines().get(number - 1);
            List<Stand> here = stands.getOrDefault(number, List.of());
            double top = sheet.y();
            List<Label> pieces = new ArrayList<>();
            double tall = LINE * pieces(sheet, line, left, top + 14, pieces);
            if (here.stream().anyMatch(stand -> stand.here() && stand.thread().equals(moved))) {
                double from = left - digits - 24;
                sheet.add(
                        new Bar(
                                "line:" + number + ":moved",
                                new Box(from, top, sheet.width() - FigureSheet.MARGIN - from, tall), 3,
                                ColourRole.ACCENT_SOFT, ""));
            }
            chips(sheet, here, FigureSheet.MARGIN + chips, top, "line:" + number);
            String digit = Integer.toString(number);
            sheet.line(
                    "line:" + number + ":number", digit, digit, CODE, ColourRole.MUTED, Anchor.END, left - 14, top + 14,
                    digits + 10);
            pieces.forEach(sheet::add);
            sheet.skip(tall);
            before = number;
        }
    }

    /// The lines on which somebody stands, with some around each.
    private static SortedSet<Integer> shown(ColouredSource source, Map<Integer, List<Stand>> stands) {
        SortedSet<Integer> shown = new TreeSet<>();
        List<Integer> wanted = stands.isEmpty() ? List.of(1) : List.copyOf(stands.keySet());
        for (int line : wanted) {
            for (int near = line - AROUND; near <= line + AROUND && shown.size() < MOST_LINES; near++) {
                if (near >= 1 && near <= source.lines().size()) {
                    shown.add(near);
                }
            }
        }
        return shown;
    }

    /// Places the text of a line; what is too long goes on below, further in, since a figure cannot be scrolled.
    ///
    /// @return how many lines of the page it takes
    private int pieces(FigureSheet sheet, Line line, double left, double baseline, List<Label> placed) {
        double right = sheet.width() - FigureSheet.MARGIN;
        String whole = line.text();
        int indent = whole.length() - whole.stripLeading().length();
        double hanging = left + measure.width(whole.substring(0, indent) + HANGING, CODE);
        double x = left;
        int row = 0;
        for (Piece piece : line.pieces()) {
            String rest = piece.text();
            while (!rest.isBlank()) {
                int fits = fitting(rest, right - x);
                if (fits == 0 && x > hanging) {
                    row++;
                    x = hanging;
                    rest = rest.stripLeading();
                    continue;
                }
                String part = rest.substring(0, fits == 0 ? broken(rest, right - x) : fits);
                int before = part.length() - part.stripLeading().length();
                double from = x + measure.width(part.substring(0, before), CODE);
                if (!part.isBlank()) {
                    TextLine text = TextLines.of(
                            sheet.typesetter(), part.strip(), placed.isEmpty() ? whole.strip() : part.strip(), CODE,
                            ink(piece.tone()), Anchor.START, from, baseline + row * LINE, right - from, 1);
                    placed.add(new Label("line:" + line.number() + ":" + placed.size(), text));
                }
                x += measure.width(part, CODE);
                rest = rest.substring(part.length());
            }
            x += measure.width(rest, CODE);
        }
        return row + 1;
    }

    /// How much of a text fits into the room, up to the end of a word; 0 where not even the first does.
    private int fitting(String text, double room) {
        String shown = text.stripTrailing();
        if (measure.width(shown, CODE) <= room) {
            return text.length();
        }
        int most = 0;
        for (int end = shown.indexOf(' ', 1); end > 0; end = shown.indexOf(' ', end + 1)) {
            String words = shown.substring(0, end);
            if (measure.width(words, CODE) > room) {
                break;
            }
            if (!words.isBlank()) {
                most = end;
            }
        }
        return most;
    }

    /// How much of a word that is wider than the room stands in it: up to a sign between names, or as many letters.
    private int broken(String word, double room) {
        int most = 1;
        int sign = 0;
        for (int end = 1; end <= word.length() && measure.width(word.substring(0, end), CODE) <= room; end++) {
            most = end;
            if (end < word.length() && BREAKS.indexOf(word.charAt(end - 1)) >= 0) {
                sign = end;
            }
        }
        int end = sign > 0 ? sign : most;
        return end < word.length() && Character.isLowSurrogate(word.charAt(end)) ? end + 1 : end;
    }

    private static ColourRole ink(Tone tone) {
        return switch (tone) {
            case PLAIN -> ColourRole.TEXT;
            case KEYWORD, KEY -> ColourRole.CODE_KEYWORD;
            case STRING -> ColourRole.CODE_STRING;
            case NUMBER -> ColourRole.CODE_NUMBER;
            case ANNOTATION -> ColourRole.CODE_ANNOTATION;
            case COMMENT -> ColourRole.MUTED;
        };
    }

    private double width(List<Stand> stands, Legibility legibility) {
        return stands.stream().mapToDouble(stand -> width(stand, legibility) + 4).sum();
    }

    private double width(Stand stand, Legibility legibility) {
        return measure.width(stand.thread().name(), CHIP) + 17 + legibility.sign(GLYPH);
    }

    /// The chips of a line, ending at `right`; of a thread that stands further in, an outline.
    private void chips(FigureSheet sheet, List<Stand> stands, double right, double top, String id) {
        double x = right;
        List<Stand> fromTheRight = new ArrayList<>(stands).reversed();
        for (Stand stand : fromTheRight) {
            double width = width(stand, sheet.legibility());
            x -= width + 4;
            Box glyph = sheet.signBox(x + 6, top + LINE / 2, GLYPH);
            double text = glyph.right() + 4;
            SignStyle style = SignStyle.of(stand.sign());
            ColourRole ink = stand.here() ? style.onFill() : style.text();
            Box box = new Box(x, top + 1, width, LINE - 2);
            TextLine name = TextLines.of(
                    sheet.typesetter(), stand.thread().name(), stand.thread().name(), CHIP, ink, Anchor.START, text,
                    top + 13.5, box.right() - text, 1);
            sheet.add(
                    new Badge(
                            id + ":" + stand.thread(), box, style.glyph(), glyph, name,
                            stand.here() ? style.fill() : ColourRole.CARD, style.fill()));
        }
    }
}

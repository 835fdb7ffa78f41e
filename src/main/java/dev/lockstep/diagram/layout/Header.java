package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.explain.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// The top of every stage: title, subtitle, figures, and one row of notes, which is kept free when there are none, so
/// that the stage below does not jump when a note comes.
public final class Header {

    public static final double MARGIN = 22;

    private static final double FIGURE = 82;
    private static final double FIGURE_NARROW = 72;
    /// Between two figures, so that their captions are not read as one.
    private static final double FIGURE_GAP = 14;
    /// How much smaller than usual the value of a figure may be.
    private static final double LEAST_VALUE = 0.7;
    private static final double NARROW = 700;
    private static final double LINE = 17;
    private static final int MOST_LINES = 3;
    /// On a figure, which nobody can hover over to read the rest.
    private static final int MOST_LINES_PLACED = 6;
    private static final double LEAST_TITLE = 150;
    private static final double MOST_TITLE = 0.5;
    private static final double NOTES = 30;

    /// Where it ends with a subtitle of two lines below the figures: partners whose subtitles differ a little keep the
    /// same places below it.
    public static final double USUAL = 76 + LINE + 5 + 8 + NOTES;

    private Header() {}

    /// Draws it and returns the y below it.
    public static double draw(Sheet sheet, StageInput input, List<String> warnings) {
        return draw(sheet, input, "", warnings);
    }

    /// The same of an engine that may be shut down.
    ///
    /// @param shut that it is; empty while it is open
    public static double draw(Sheet sheet, StageInput input, String shut, List<String> warnings) {
        double figures = figures(sheet, input.heading().facts(), titleRoom(sheet, input.heading().title()));
        double beside = figures - 20 - MARGIN;
        sheet.label("title", input.heading().title(), TextStyle.TITLE, ColourRole.TEXT, MARGIN, 36, beside);
        double bottom = subtitle(sheet, input.heading().subtitle(), beside);
        notes(sheet, input, shut, warnings, bottom + 8);
        return bottom + 8 + NOTES;
    }

    /// A title is shown whole, even at the cost of a figure, unless it is longer than a title should be.
    private static double titleRoom(Sheet sheet, String title) {
        double whole = sheet.typesetter().measure().width(title, TextStyle.TITLE) + 21;
        return Math.clamp(whole, LEAST_TITLE, sheet.width() * MOST_TITLE);
    }

    private static double figures(Sheet sheet, List<HeaderFigure> facts, double titleRoom) {
        double room = sheet.width() - 2 * MARGIN - titleRoom;
        double width = sheet.width() < NARROW || facts.size() * FIGURE > room ? FIGURE_NARROW : FIGURE;
        double[] widths = sheet.hasLeastType() ? whole(sheet, facts, width, room) : alike(sheet, facts, width, room);
        double left = sheet.width() - MARGIN - DoubleStream.of(widths).sum();
        double x = left;
        for (int at = 0; at < widths.length; at++) {
            HeaderFigure fact = facts.get(at);
            Box box = new Box(x + FIGURE_GAP, 18, widths[at] - FIGURE_GAP, 40);
            sheet.figure("figure:" + fact.name(), box, fact.value(), fact.caption(), ColourRole.TEXT);
            x += widths[at];
        }
        return left;
    }

    /// The widths of as many as there is room for, alike as far as they can be.
    private static double[] alike(Sheet sheet, List<HeaderFigure> facts, double width, double room) {
        int shown = Math.max(0, Math.min(facts.size(), (int) (room / width)));
        double free = room - shown * width;
        double[] widths = new double[shown];
        for (int at = 0; at < shown; at++) {
            double more = wider(sheet, facts.get(at), width, free);
            free -= more;
            widths[at] = width + more;
        }
        return widths;
    }

    /// The widths of as many as there is room for with all of their words.
    private static double[] whole(Sheet sheet, List<HeaderFigure> facts, double width, double room) {
        List<Double> widths = new ArrayList<>();
        double free = room;
        for (HeaderFigure fact : facts) {
            double value = sheet.measured(fact.value(), TextStyle.FIGURE) * LEAST_VALUE;
            double words = Math.max(value, sheet.measured(fact.caption(), TextStyle.TINY));
            double needed = Math.max(width, Math.ceil(words) + FIGURE_GAP);
            if (needed > free) {
                break;
            }
            free -= needed;
            widths.add(needed);
        }
        return widths.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// How much more than the usual width a long figure gets of what is free; in large steps, so that the others rarely
    /// move.
    private static double wider(Sheet sheet, HeaderFigure fact, double width, double free) {
        double step = width / 2;
        double usual = width - FIGURE_GAP;
        double value = sheet.typesetter().measure().width(fact.value(), TextStyle.FIGURE);
        // A value that is a little too long is set a little smaller, or the figures would move with its digits.
        double needed = value * LEAST_VALUE > usual ? value : 0;
        double words = Math.max(needed, sheet.measured(fact.caption(), TextStyle.TINY));
        double missing = words - usual;
        return missing <= 0 ? 0 : Math.min(Math.ceil(missing / step), Math.floor(free / step)) * step;
    }

    private static boolean isCut(List<String> lines, String text) {
        return !String.join(" ", lines).equals(text.strip());
    }

    /// Beside the figures if it fits there uncut, else below them.
    private static double subtitle(Sheet sheet, String text, double beside) {
        List<String> lines = sheet.typesetter().wrap(text, TextStyle.SUBTITLE, beside, 2);
        double first = 57;
        if (isCut(lines, text)) {
            double whole = sheet.width() - 2 * MARGIN;
            lines = sheet.typesetter()
                    .wrap(text, TextStyle.SUBTITLE, whole, sheet.hasLeastType() ? MOST_LINES_PLACED : MOST_LINES);
            first = 76;
        }
        boolean cut = isCut(lines, text);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            sheet.line(
                    "subtitle:" + at, line, cut ? text : line, TextStyle.SUBTITLE, ColourRole.MUTED, MARGIN,
                    first + at * LINE);
        }
        return first + (Math.max(2, lines.size()) - 1) * LINE + 5;
    }

    private static void notes(Sheet sheet, StageInput input, String shut, List<String> warnings, double y) {
        double x = MARGIN;
        double end = sheet.width() - MARGIN;
        if (!shut.isEmpty()) {
            x += 8 + sheet.badge("note:shut", x, y, end - x, Glyph.NO_ENTRY, shut, ColourRole.TEXT);
        }
        if (input.motion().frozen()) {
            String text = Spoken.language().stage().frozen();
            x += 8 + sheet.badge("note:frozen", x, y, end - x, Glyph.PAUSE, text, ColourRole.ON_ACCENT_SOFT);
        }
        if (input.motion().pace().flow()) {
            String text = Spoken.language().stage().flow();
            x += 8 + sheet.badge("note:flow", x, y, end - x, Glyph.PLAY, text, ColourRole.ON_ACCENT_SOFT);
        }
        int count = 0;
        for (String note : input.notes()) {
            x += badge(sheet, "note:" + count++, x, y, end, Glyph.HOURGLASS, note);
        }
        for (String warning : warnings) {
            x += badge(sheet, "note:" + count++, x, y, end, Glyph.WARNING, warning);
        }
    }

    /// A badge where there is still room for one that can be read.
    private static double badge(Sheet sheet, String id, double x, double y, double end, Glyph glyph, String text) {
        return end - x < 90 ? 0 : 8 + sheet.badge(id, x, y, end - x, glyph, text, ColourRole.ON_ACCENT_SOFT);
    }
}

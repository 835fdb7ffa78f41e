package dev.lockstep.diagram.layout;

import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.snapshot.Locals;
import dev.lockstep.diagram.element.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The values that a thread has in hand: below its token wherever that stands, if all of them have room there, and else
/// in the row of the thread; never at both.
public final class LocalValues {

    static final TextStyle TYPE = TextStyle.CODE.at(13);
    private static final TextStyle BELOW = TYPE.at(11);
    private static final double SMALLEST_BELOW = 8;
    private static final double SMALLEST_AT_TOKEN = 10;
    /// From the bottom of a disc to the baseline of the values below it.
    private static final double DOWN = 11.8;
    /// Below the baseline.
    private static final double FOOT = 2;
    /// From one baseline to the next, in sizes of the type.
    private static final double LINE = 1.2;
    /// Between the values of two tokens side by side, at least.
    private static final double APART = 4;

    private static final String IN_ROW = "home:";
    private static final String AT_TOKEN = "token:";
    private static final String LOCALS = ":locals";

    private LocalValues() {}

    /// Draws the values in one line that begins at `x`.
    static void draw(Sheet sheet, String id, Locals locals, double x, double baseline, double room) {
        sheet.values(id, locals, TYPE, 10, TextLine.Anchor.START, x, baseline, room);
    }

    /// Draws the values below a token in its cell, where that is high enough and there are any; they keep to their
    /// column.
    static void below(Sheet sheet, ThreadView thread, Grid grid, int place) {
        Box cell = grid.cell(place);
        double room = grid.columns() == 1 ? Math.max(cell.width(), grid.area().width()) : cell.width();
        String text = text(thread.standing().locals());
        double baseline = cell.centreY() + TokenProportions.radius(cell) + DOWN;
        if (text.isEmpty() || baseline + FOOT > cell.bottom()) {
            return;
        }
        sheet.values(
                inRow(thread), thread.standing().locals(), BELOW, SMALLEST_BELOW, TextLine.Anchor.MIDDLE,
                cell.centreX(), baseline, room);
    }

    /// Draws the values below a token that stands away from the row of its thread, in one line or else a line for each,
    /// if all of them have room there: that row then says nothing of them.
    ///
    /// @param cell of the token
    /// @param pitch from this token to the next one, or the width that it has for itself
    /// @param bottom what is above it belongs to the token
    public static void atToken(Sheet sheet, ThreadView thread, Box cell, double pitch, double bottom) {
        double baseline = cell.centreY() + TokenProportions.radius(cell) + DOWN;
        atToken(
                sheet, thread, BELOW, SMALLEST_AT_TOKEN,
                new Box(cell.centreX() - (pitch - APART) / 2, baseline, pitch - APART, bottom - FOOT - baseline));
    }

    /// As the other one, of a type that may get as small as `smallest`.
    ///
    /// @param room from the first baseline to the last that there may be
    public static void atToken(Sheet sheet, ThreadView thread, TextStyle type, double smallest, Box room) {
        Locals locals = thread.standing().locals();
        List<String> all = locals.all().stream().map(Locals.Value::toString).toList();
        if (all.isEmpty() || room.height() < 0) {
            return;
        }
        double apart = type.size() * LINE;
        boolean inOne = widest(sheet, List.of(text(locals)), type.at(smallest)) <= room.width();
        List<String> lines = inOne ? List.of(text(locals)) : all;
        if (widest(sheet, lines, type.at(smallest)) > room.width() || (lines.size() - 1) * apart > room.height()) {
            return;
        }
        double size = type.size();
        while (size > smallest && widest(sheet, lines, type.at(size)) > room.width()) {
            size = Math.max(smallest, size - 0.5);
        }
        for (int at = 0; at < lines.size(); at++) {
            String id = AT_TOKEN + thread.id() + LOCALS + (at == 0 ? "" : ":" + at);
            sheet.label(
                    id, lines.get(at), type.at(size), ColourRole.TEXT, TextLine.Anchor.MIDDLE, room.centreX(),
                    room.y() + at * apart, room.width());
        }
    }

    private static double widest(Sheet sheet, List<String> lines, TextStyle type) {
        return lines.stream().mapToDouble(line -> sheet.typesetter().measure().width(line, type)).max().orElse(0);
    }

    /// What the values are called in the row of a thread.
    public static String inRow(ThreadView thread) {
        return IN_ROW + thread.id() + LOCALS;
    }

    /// Takes from the rows the values that stand at a token.
    static void once(List<Element> elements) {
        Set<String> told = new HashSet<>();
        for (Element element : elements) {
            if (element.id().startsWith(AT_TOKEN) && element.id().endsWith(LOCALS)) {
                told.add(IN_ROW + element.id().substring(AT_TOKEN.length()));
            }
        }
        elements.removeIf(element -> told.contains(element.id()));
    }

    /// Draws the values in a line of a thread's row, where there are any.
    ///
    /// @param baseline of the line
    public static void beside(Sheet sheet, ThreadView thread, double x, double baseline, double room) {
        if (!thread.standing().locals().isEmpty()) {
            draw(sheet, inRow(thread), thread.standing().locals(), x, baseline, room);
        }
    }

    /// The values as text, such as `x = 0, n = 3`.
    public static String text(Locals locals) {
        return locals.all().stream().map(Locals.Value::toString).collect(Collectors.joining(", "));
    }
}

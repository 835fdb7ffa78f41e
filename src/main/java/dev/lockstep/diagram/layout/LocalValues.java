package dev.lockstep.diagram.layout;

import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.snapshot.Locals;
import java.util.stream.Collectors;

/// The values that a thread has in hand, beside or below its token.
public final class LocalValues {

    static final TextStyle TYPE = TextStyle.CODE.at(13);

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
        double baseline = cell.centreY() + TokenProportions.radius(cell) + 11.8;
        if (text.isEmpty() || baseline + 2 > cell.bottom()) {
            return;
        }
        sheet.values(
                "home:" + thread.id() + ":locals", thread.standing().locals(), TYPE.at(11), 8, TextLine.Anchor.MIDDLE,
                cell.centreX(), baseline, room);
    }

    /// Draws the values in a line of a thread's row, where there are any.
    ///
    /// @param baseline of the line
    public static void beside(Sheet sheet, ThreadView thread, double x, double baseline, double room) {
        if (!thread.standing().locals().isEmpty()) {
            draw(sheet, "home:" + thread.id() + ":locals", thread.standing().locals(), x, baseline, room);
        }
    }

    /// The values as text, such as `x = 0, n = 3`.
    public static String text(Locals locals) {
        return locals.all().stream().map(Locals.Value::toString).collect(Collectors.joining(", "));
    }
}

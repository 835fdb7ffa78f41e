package dev.lockstep.diagram.objects;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StepHighlight;
import dev.lockstep.diagram.style.ColourRole;

/// The arrow from a variable to the thread that has just read it, or from the thread to what it has just written.
final class AccessArrow {

    private AccessArrow() {}

    /// A way around the cards that stand between: level into the gap before them, over them, and level into the gap behind.
    ///
    /// @param near the x at which it turns before the cards
    /// @param far the x at which it turns behind them
    /// @param over the y at which it passes them
    static void around(
            Sheet sheet, StepHighlight.Access access, Point thread, Point card, double near, double far, double over,
            double thick) {
        String id = id(access);
        double half = thick / 2;
        level(sheet, id + ":over", near, far, over, thick);
        upright(sheet, id + ":near", near, thread.y(), over, thick);
        upright(sheet, id + ":far", far, card.y(), over, thick);
        if (access.writes()) {
            level(sheet, id + ":from", thread.x(), near, thread.y(), thick);
            Point turn = new Point(far + half, card.y());
            sheet.bar(id + ":turn", new Box(far - half, card.y() - half, thick, thick), 0, ColourRole.ACCENT, "");
            sheet.arrow(id, turn, turn, turn, card, ColourRole.ACCENT, thick);
        } else {
            level(sheet, id + ":from", far, card.x(), card.y(), thick);
            Point turn = new Point(near - half, thread.y());
            sheet.bar(id + ":turn", new Box(near - half, thread.y() - half, thick, thick), 0, ColourRole.ACCENT, "");
            sheet.arrow(id, turn, turn, turn, thread, ColourRole.ACCENT, thick);
        }
    }

    /// A line that reaches half its thickness beyond both ends, so that corners are whole.
    private static void level(Sheet sheet, String id, double from, double to, double y, double thick) {
        double left = Math.min(from, to) - thick / 2;
        double width = Math.abs(to - from) + thick;
        sheet.bar(id, new Box(left, y - thick / 2, width, thick), 0, ColourRole.ACCENT, "");
    }

    /// A line between two level ones, without the corners.
    private static void upright(Sheet sheet, String id, double x, double from, double to, double thick) {
        double height = Math.abs(to - from) - thick;
        if (height > 0) {
            double top = Math.min(from, to) + thick / 2;
            sheet.bar(id, new Box(x - thick / 2, top, thick, height), 0, ColourRole.ACCENT, "");
        }
    }

    private static String id(StepHighlight.Access access) {
        return "access:" + access.variable() + (access.writes() ? ":write" : ":read");
    }

    /// A direct way.
    ///
    /// @param thread where the arrow touches the thread's row
    /// @param card where it touches the variable's card
    static void draw(Sheet sheet, StepHighlight.Access access, Point thread, Point card, double thick) {
        double middle = (thread.x() + card.x()) / 2;
        Point near = new Point(middle, thread.y());
        Point far = new Point(middle, card.y());
        String id = id(access);
        if (access.writes()) {
            sheet.arrow(id, thread, near, far, card, ColourRole.ACCENT, thick);
        } else {
            sheet.arrow(id, card, far, near, thread, ColourRole.ACCENT, thick);
        }
    }
}

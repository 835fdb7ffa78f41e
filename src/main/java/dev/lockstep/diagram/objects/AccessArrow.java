package dev.lockstep.diagram.objects;

import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StepHighlight;
import dev.lockstep.diagram.style.ColourRole;

/// The arrow from a variable to the thread that has just read it, or from the thread to what it has just written.
final class AccessArrow {

    private AccessArrow() {}

    /// @param thread where the arrow touches the thread's row
    /// @param card where it touches the variable's card
    static void draw(Sheet sheet, StepHighlight.Access access, Point thread, Point card, double thick) {
        double middle = (thread.x() + card.x()) / 2;
        Point near = new Point(middle, thread.y());
        Point far = new Point(middle, card.y());
        String id = "access:" + access.variable() + (access.writes() ? ":write" : ":read");
        if (access.writes()) {
            sheet.arrow(id, thread, near, far, card, ColourRole.ACCENT, thick);
        } else {
            sheet.arrow(id, card, far, near, thread, ColourRole.ACCENT, thick);
        }
    }
}

package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Icon;
import dev.lockstep.diagram.element.Label;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLines;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.event.ThreadId;

/// The thread's name at the left of its lane.
final class LaneName {

    private static final double ROOM = 76;

    private LaneName() {}

    static Label of(Typesetter typesetter, ThreadId thread, Box row) {
        TextStyle type = FontFace.SANS_SEMIBOLD.at(Math.min(12, row.height() - 3));
        double baseline = row.centreY() + type.size() * 0.36;
        String name = thread.name();
        TextLine line = TextLines.of(typesetter, name, name, type, ColourRole.TEXT, TextLine.Anchor.START, 16, baseline, ROOM, 1);
        return new Label("lane:" + thread, line);
    }

    /// The sign of who can go next, before its name.
    static Icon go(ThreadId thread, Box row) {
        double size = Math.min(10, row.height() - 3);
        Box box = new Box(14 - size, row.centreY() - size / 2, size, size);
        return new Icon("go:" + thread, box, Glyph.GO, ColourRole.ACCENT, thread + " " + Glyph.CAN_GO);
    }
}

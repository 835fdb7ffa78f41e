package dev.lockstep.diagram;

import dev.lockstep.event.ThreadId;

/// The thread's name at the left of its lane.
final class LaneName {

    private static final double ROOM = 76;

    private LaneName() {}

    static Label of(Typesetter typesetter, ThreadId thread, Box row) {
        Type type = Face.SANS_SEMIBOLD.at(Math.min(12, row.height() - 3));
        double baseline = row.centreY() + type.size() * 0.36;
        String name = thread.name();
        Line line = Lines.of(typesetter, name, name, type, Ink.TEXT, Line.Anchor.START, 16, baseline, ROOM, 1);
        return new Label("lane:" + thread, line);
    }

    /// The sign of who can go next, before its name.
    static Icon go(ThreadId thread, Box row) {
        double size = Math.min(10, row.height() - 3);
        Box box = new Box(14 - size, row.centreY() - size / 2, size, size);
        return new Icon("go:" + thread, box, Glyph.GO, Ink.ACCENT, thread + " " + Glyph.CAN_GO);
    }
}

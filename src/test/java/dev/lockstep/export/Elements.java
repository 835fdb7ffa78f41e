package dev.lockstep.export;

import dev.lockstep.diagram.Arrow;
import dev.lockstep.diagram.Badge;
import dev.lockstep.diagram.Bar;
import dev.lockstep.diagram.Box;
import dev.lockstep.diagram.Card;
import dev.lockstep.diagram.Element;
import dev.lockstep.diagram.Face;
import dev.lockstep.diagram.Figure;
import dev.lockstep.diagram.Glyph;
import dev.lockstep.diagram.Icon;
import dev.lockstep.diagram.Ink;
import dev.lockstep.diagram.Label;
import dev.lockstep.diagram.Line;
import dev.lockstep.diagram.Point;
import dev.lockstep.diagram.Progress;
import dev.lockstep.diagram.Ring;
import dev.lockstep.diagram.SignStyle;
import dev.lockstep.diagram.Slot;
import dev.lockstep.diagram.Sparkline;
import dev.lockstep.diagram.TaskChip;
import dev.lockstep.diagram.Token;
import dev.lockstep.diagram.Type;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import java.util.List;

/// One element of each kind.
final class Elements {
    private static final Box BOX = new Box(10, 20, 100, 40);
    private static final Box SMALL = new Box(30, 40, 10, 10);

    private Elements() {}

    static List<Element> named(String name) {
        Line sans = line(name, Face.SANS, Line.Anchor.MIDDLE);
        Line mono = line(name, Face.MONO, Line.Anchor.END);
        Point from = new Point(0, 0);
        Point to = new Point(90, 60);
        return List.of(
                new Arrow("arrow", from, from, to, to, Ink.ARROW, 1.2),
                new Badge("badge", BOX, Glyph.WARNING, SMALL, sans, Ink.ACCENT_SOFT, Ink.ACCENT),
                new Bar("bar", BOX, 3, Ink.RUNNING, name),
                new Card("card", BOX, name, 10, Ink.CARD, Ink.CARD_EDGE, true),
                new Figure("figure", BOX, sans, mono),
                new Icon("icon", SMALL, Glyph.FORK, Ink.ACCENT, name),
                new Label("label", line(name, Face.SANS_BOLD, Line.Anchor.START)),
                new Progress("progress", BOX, 0.4, Ink.TRACK, Ink.RUNNING),
                new Ring("ring", BOX, 8, Ink.ACCENT),
                new Slot("slot", BOX, 8, Ink.SLOT_EDGE),
                new Sparkline("sparkline", BOX, List.of(from, to), Ink.ACCENT, 2),
                new TaskChip("chip", BOX, new TaskId(new EngineId(name), 7), mono, Ink.ACCENT_SOFT, 6),
                new Token("token", BOX, BOX, SMALL, SMALL, new ThreadId(name), SignStyle.BLOCKED, sans));
    }

    private static Line line(String text, Face face, Line.Anchor anchor) {
        return new Line(text, text + " in full", new Type(face, 12), Ink.TEXT, anchor, 20, 40, BOX);
    }
}

package dev.lockstep.export;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Badge;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.FigureElement;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Progress;
import dev.lockstep.diagram.element.Element.Ring;
import dev.lockstep.diagram.element.Element.Slot;
import dev.lockstep.diagram.element.Element.Sparkline;
import dev.lockstep.diagram.element.Element.TaskChip;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import java.util.List;

/// One element of each kind.
public final class Elements {
    private static final Box BOX = new Box(10, 20, 100, 40);
    private static final Box SMALL = new Box(30, 40, 10, 10);

    private Elements() {}

    public static List<Element> named(String name) {
        TextLine sans = line(name, FontFace.SANS, TextLine.Anchor.MIDDLE);
        TextLine mono = line(name, FontFace.MONO, TextLine.Anchor.END);
        Point from = new Point(0, 0);
        Point to = new Point(90, 60);
        return List.of(
                new Arrow("arrow", from, from, to, to, ColourRole.ARROW, 1.2),
                new Badge("badge", BOX, Glyph.WARNING, SMALL, sans, ColourRole.ACCENT_SOFT, ColourRole.ACCENT),
                new Bar("bar", BOX, 3, ColourRole.RUNNING, name),
                new Card("card", BOX, name, 10, ColourRole.CARD, ColourRole.CARD_EDGE, true),
                new FigureElement("figure", BOX, sans, mono),
                new Icon("icon", SMALL, Glyph.FORK, ColourRole.ACCENT, name),
                new Label("label", line(name, FontFace.SANS_BOLD, TextLine.Anchor.START)),
                new Progress("progress", BOX, 0.4, ColourRole.TRACK, ColourRole.RUNNING),
                new Ring("ring", BOX, 8, ColourRole.ACCENT, Ring.USUAL),
                new Slot("slot", BOX, 8, ColourRole.SLOT_EDGE, Slot.USUAL),
                new Sparkline("sparkline", BOX, List.of(from, to), ColourRole.ACCENT, 2),
                new TaskChip("chip", BOX, new TaskId(new EngineId(name), 7), mono, ColourRole.ACCENT_SOFT, 6),
                new Token("token", BOX, BOX, SMALL, SMALL, new ThreadId(name), SignStyle.BLOCKED, sans));
    }

    private static TextLine line(String text, FontFace face, TextLine.Anchor anchor) {
        return new TextLine(text, text + " in full", new TextStyle(face, 12), ColourRole.TEXT, anchor, 20, 40, BOX);
    }
}

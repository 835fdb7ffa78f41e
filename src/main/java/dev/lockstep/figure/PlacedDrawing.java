package dev.lockstep.figure;

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
import dev.lockstep.diagram.text.TextLine;

/// Puts a drawing, or a part of one, at a place on another.
///
/// @param prefix goes before the ids, so that two drawings on one sheet keep theirs apart
/// @param dx how far to the right it goes, after it was scaled
/// @param dy how far down
/// @param scale how much larger it becomes; text and lines too
record PlacedDrawing(String prefix, double dx, double dy, double scale) {

    Element of(Element element) {
        return switch (element) {
            case Arrow(var id, var from, var bend1, var bend2, var to, var ink, var width) ->
                new Arrow(prefix + id, at(from), at(bend1), at(bend2), at(to), ink, width * scale);
            case Badge(var id, var box, var glyph, var glyphBox, var line, var fill, var edge) ->
                new Badge(prefix + id, at(box), glyph, at(glyphBox), at(line), fill, edge);
            case Bar(var id, var box, var radius, var fill, var name) ->
                new Bar(prefix + id, at(box), radius * scale, fill, name);
            case Card(var id, var box, var name, var radius, var fill, var edge, var raised) ->
                new Card(prefix + id, at(box), name, radius * scale, fill, edge, raised);
            case FigureElement(var id, var box, var value, var caption) ->
                new FigureElement(prefix + id, at(box), at(value), at(caption));
            case Icon(var id, var box, var glyph, var ink, var name) ->
                new Icon(prefix + id, at(box), glyph, ink, name);
            case Label(var id, var line) -> new Label(prefix + id, at(line));
            case Progress(var id, var box, var share, var track, var fill) ->
                new Progress(prefix + id, at(box), share, track, fill);
            case Ring(var id, var box, var radius, var ink, var width) ->
                new Ring(prefix + id, at(box), radius * scale, ink, width * scale);
            case Slot(var id, var box, var radius, var edge, var width) ->
                new Slot(prefix + id, at(box), radius * scale, edge, width * scale);
            case Sparkline(var id, var box, var points, var ink, var width) ->
                new Sparkline(prefix + id, at(box), points.stream().map(this::at).toList(), ink, width * scale);
            case TaskChip(var id, var box, var task, var name, var fill, var radius) ->
                new TaskChip(prefix + id, at(box), task, at(name), fill, radius * scale);
            case Token(var id, var box, var disc, var badge, var go, var thread, var sign, var name) ->
                new Token(prefix + id, at(box), at(disc), sized(badge), sized(go), thread, sign, at(name));
        };
    }

    /// One that is not drawn stays without size.
    private Box sized(Box box) {
        return box.width() == 0 ? box : at(box);
    }

    private Box at(Box box) {
        return new Box(
                box.x() * scale + dx, box.y() * scale + dy, box.width() * scale, box.height() * scale);
    }

    private Point at(Point point) {
        return new Point(point.x() * scale + dx, point.y() * scale + dy);
    }

    private TextLine at(TextLine line) {
        return new TextLine(
                line.shown(), line.full(), line.type().at(line.type().size() * scale), line.ink(), line.anchor(),
                line.x() * scale + dx, line.baseline() * scale + dy, at(line.box()));
    }
}

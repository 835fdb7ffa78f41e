package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.element.Drawing;
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
import dev.lockstep.diagram.style.Legibility;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.ShortName;
import dev.lockstep.diagram.text.ShortWords;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLines;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.event.LockId;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.Locals;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The sheet a stage puts its elements on. On a big one everything is drawn bigger, so that it can be read from the
/// last
/// row: a stage works in units of the sheet that grow with it, and only here they become logical pixels.
public final class Sheet {

    private static final double USUAL_WIDTH = 800;
    private static final double USUAL_HEIGHT = 600;
    private static final double BIGGEST = 1.6;
    /// How many times thicker lines are that are seen from the last row.
    private static final double FROM_AFAR = 1.8;

    private static final Box NO_SIGN = new Box(0, 0, 0, 0);

    /// How much of a disc's width its name may take.
    private static final double NAME = 0.78;
    private static final double WIDEST_NAME = 0.94;
    private static final double HEADING_LINE = 15;

    private final Typesetter typesetter;
    private final double scale;
    private final double least;
    /// How many times as large as usual the signs of tokens are.
    private final double signs;
    /// How many times as thick as usual lines are.
    private final double lines;
    /// How often this part is magnified.
    private final double times;
    private final double width;
    private final double height;
    private final List<Element> elements;
    private final StepHighlight touched;
    private final List<Ghost> ghosts;
    private final List<AccessWay> accesses;

    /// A sheet for this input, with rings around what its step changed.
    public static Sheet of(TextMeasure measure, StageInput input) {
        return new Sheet(measure, input.width(), input.height(), input.legibility()).touching(input.touched());
    }

    public Sheet(TextMeasure measure, double width, double height, Legibility legibility) {
        this(
                new Typesetter(measure),
                Math.clamp(Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT), 1, BIGGEST),
                legibility.leastType(),
                legibility.signs(),
                1,
                1,
                width,
                height,
                new ArrayList<>(),
                StepHighlight.NOTHING,
                new ArrayList<>(),
                new ArrayList<>());
    }

    private Sheet(
            Typesetter typesetter, double scale, double least, double signs, double lines, double times, double width,
            double height, List<Element> elements, StepHighlight touched, List<Ghost> ghosts,
            List<AccessWay> accesses) {
        this.typesetter = typesetter;
        this.scale = scale;
        this.least = least;
        this.signs = signs;
        this.lines = lines;
        this.times = times;
        this.width = width;
        this.height = height;
        this.elements = elements;
        this.touched = touched;
        this.ghosts = ghosts;
        this.accesses = accesses;
    }

    /// A sheet for an audience.
    ///
    /// @param unit how many logical pixels a unit has
    /// @param least the smallest type in units: a text that is given a smaller one is set in this, and cut where it
    ///     then has no room
    public static Sheet forAnAudience(TextMeasure measure, double width, double height, double unit, double least) {
        return new Sheet(
                new Typesetter(measure), unit, least, 1, FROM_AFAR, 1, width, height, new ArrayList<>(),
                StepHighlight.NOTHING, new ArrayList<>(), new ArrayList<>());
    }

    /// The same sheet with units that are `times` as big, for a part that has room to spare.
    public Sheet magnified(double times) {
        return new Sheet(
                typesetter, scale * times, least / times, signs, lines, this.times * times, width, height, elements,
                touched, ghosts, accesses);
    }

    /// The same sheet, with a ring around each thread that is touched.
    public Sheet touching(StepHighlight what) {
        return new Sheet(
                typesetter, scale, least, signs, lines, times, width, height, elements, what, ghosts, accesses);
    }

    public double width() {
        return width / scale;
    }

    public double height() {
        return height / scale;
    }

    public Typesetter typesetter() {
        return typesetter;
    }

    public Drawing drawing(String title, String subtitle) {
        LocalValues.once(elements);
        Ghost.lead(ghosts, elements, width, height);
        AccessWay.lead(accesses, elements, width, height);
        return new Drawing(width, height, title, subtitle, elements);
    }

    public void card(String id, Box box, String name) {
        elements.add(new Card(id, scaled(box), name, 10 * scale, ColourRole.CARD, ColourRole.CARD_EDGE, true));
    }

    public void card(String id, Box box, String name, ColourRole fill, ColourRole edge) {
        elements.add(new Card(id, scaled(box), name, 8 * scale, fill, edge, false));
    }

    public void slot(String id, Box box, double radius) {
        elements.add(new Slot(id, scaled(box), radius * scale, ColourRole.SLOT_EDGE, thick(Slot.USUAL)));
    }

    /// The place of a thread that holds it and stands elsewhere; an arrow leads to where it stands, if that is on the
    /// sheet.
    public void ghost(String id, ThreadId holder, Box cell) {
        ghost(id, holder, inside(cell, NO_SIGN));
    }

    /// As [#ghost(String, ThreadId, Box)], at a place.
    public void ghost(String id, ThreadId holder, TokenPlace place) {
        shade(id, holder, Spoken.language().stage().heldBy(holder), place);
        ghosts.add(new Ghost(id, holder, scaled(place.disc()), scale, 1.6 * lines));
    }

    /// An arrow between the token of a thread and the card of the variable that it has just read or written, if both
    /// are on the sheet.
    ///
    /// @param thick in units
    public void access(StepHighlight.Access access, double thick) {
        accesses.add(new AccessWay(access, thick * scale));
    }

    /// A ring with the name of a thread that has left.
    ///
    /// @param words its meaning, for a screen reader
    public void shade(String id, ThreadId who, String words, Box cell) {
        shade(id, who, words, inside(cell, NO_SIGN));
    }

    /// As [#shade(String, ThreadId, String, Box)], at a place.
    public void shade(String id, ThreadId who, String words, TokenPlace place) {
        Box disc = place.disc();
        elements.add(
                new Slot(
                        id + Ghost.RING, scaled(disc), disc.width() / 2 * scale, ColourRole.SLOT_EDGE,
                        thick(Slot.USUAL)));
        elements.add(new Label(id + Ghost.NAME, name(who, words, ColourRole.MUTED, place)));
    }

    /// A line of text, cut to `room`.
    public void label(
            String id, String text, TextStyle type, ColourRole ink, TextLine.Anchor anchor, double x, double baseline,
            double room) {
        if (!text.isEmpty()) {
            elements.add(new Label(id, line(text, text, type, ink, anchor, x, baseline, room)));
        }
    }

    /// A heading in capitals, starting at x. Where they have no room in the smallest type, it is in small letters, which
    /// are narrower.
    public void heading(String id, String capitals, double x, double baseline, double room) {
        heading(List.of(id), List.of(capitals), x, baseline, room);
    }

    /// A heading in several lines, each with its id; as the other one.
    public void heading(List<String> ids, List<String> capitals, double x, double baseline, double room) {
        String longest = widest(capitals, TextStyle.HEADING);
        TextStyle type = typesetter.shrink(longest, TextStyle.HEADING, room, Math.max(8, least));
        boolean small = least > 0 && typesetter.measure().width(longest, type) > room;
        for (int at = 0; at < capitals.size(); at++) {
            String whole = capitals.get(at);
            int kept = small ? at == 0 ? 1 : 0 : whole.length();
            String shown = whole.substring(0, kept) + whole.substring(kept).toLowerCase(Locale.ROOT);
            elements.add(
                    new Label(
                            ids.get(at),
                            line(
                                    shown, whole, type, ColourRole.MUTED, TextLine.Anchor.START, x,
                                    baseline + at * HEADING_LINE, room)));
        }
    }

    /// As [#label], starting at x.
    public void label(String id, String text, TextStyle type, ColourRole ink, double x, double baseline, double room) {
        label(id, text, type, ink, TextLine.Anchor.START, x, baseline, room);
    }

    /// As [#label], with the words of which `shown` is the short form, for a tooltip and a screen reader. Where even
    /// that has no room, its middle goes.
    public void label(
            String id, String shown, String full, TextStyle type, ColourRole ink, TextLine.Anchor anchor, double x,
            double baseline, double room) {
        if (!shown.isEmpty()) {
            TextStyle fitting = typesetter.shrink(shown, type, room, Math.max(8, least));
            String cut = typesetter.cutInside(shown, fitting, room);
            elements.add(new Label(id, line(cut, full, fitting, ink, anchor, x, baseline, room)));
        }
    }

    /// An operation, maybe with its result, starting at x; made shorter as [ShortWords] does where it has no room.
    public void operation(
            String id, String text, TextStyle type, ColourRole ink, double x, double baseline, double room) {
        String shown = shortWords(type).operation(text, room);
        label(id, shown, text, type, ink, TextLine.Anchor.START, x, baseline, room);
    }

    /// As the other one, with a second line where that shows it whole.
    ///
    /// @param apart from the first baseline to the second; 0 where there is no room for a second line
    public void operation(
            String id, String text, TextStyle type, ColourRole ink, double x, double baseline, double room,
            double apart) {
        TextStyle smallest = smallest(type);
        List<String> lines = apart == 0 ? List.of() : new ShortWords(typesetter, type).whole(text, room);
        if (apart > 0 && lines.isEmpty()) {
            lines = new ShortWords(typesetter, smallest).whole(text, room);
        }
        if (lines.size() < 2) {
            operation(id, text, type, ink, x, baseline, room);
            return;
        }
        String longer = widest(lines, type);
        TextStyle fitting = typesetter.shrink(longer, type, room, smallest.size());
        for (int at = 0; at < lines.size(); at++) {
            // The first line is the operation, the whole of it; the second only goes on.
            String whole = at == 0 ? text : lines.get(at);
            line(at == 0 ? id : id + ":" + at, lines.get(at), whole, fitting, ink, x, baseline + at * apart);
        }
    }

    private String widest(List<String> lines, TextStyle type) {
        return Collections.max(lines, Comparator.comparingDouble(line -> typesetter.measure().width(line, type)));
    }

    /// Values that a thread has in hand, as many as have room, and as small as `smallest`.
    public void values(
            String id, Locals locals, TextStyle type, double smallest, TextLine.Anchor anchor, double x,
            double baseline, double room) {
        List<String> all = locals.all().stream().map(Locals.Value::toString).toList();
        TextStyle fitting = typesetter.shrink(LocalValues.text(locals), type, room, Math.max(smallest, least));
        String shown = new ShortWords(typesetter, fitting).values(all, room);
        label(id, shown, LocalValues.text(locals), fitting, ColourRole.TEXT, anchor, x, baseline, room);
    }

    private ShortWords shortWords(TextStyle type) {
        return new ShortWords(typesetter, smallest(type));
    }

    /// How small this type may get for the sake of words: on a part that is magnified, as small as on one that is not.
    private TextStyle smallest(TextStyle type) {
        return type.at(Math.min(type.size(), least > 0 ? least : Math.max(8, type.size() / times)));
    }

    /// A name, starting at x; one that is longer than `room` is cut in the middle, since the ends of names that begin
    /// alike tell which is which.
    public void name(
            String id, String name, TextStyle type, ColourRole ink, double x, double baseline, double room) {
        String shown = typesetter.cutInside(name, type, room);
        elements.add(new Label(id, line(shown, name, type, ink, TextLine.Anchor.START, x, baseline, room)));
    }

    /// A line of text that is part of a longer one.
    void line(String id, String text, String full, TextStyle type, ColourRole ink, double x, double baseline) {
        if (!text.isEmpty()) {
            double room = width();
            elements.add(new Label(id, line(text, full, type, ink, TextLine.Anchor.START, x, baseline, room)));
        }
    }

    /// A disc for the thread, with a badge where there is room for one.
    public void token(ThreadView thread, Box cell) {
        token(thread, inside(cell, TokenProportions.badge(cell, signs)));
    }

    /// A disc for the thread, at a place.
    public void token(ThreadView thread, TokenPlace place) {
        Box disc = place.disc();
        if (touched.threads().contains(thread.id())) {
            // Below the token, so that its badge stays whole.
            ring("ring:thread:" + thread.id(), disc.inset(-2.5, -2.5), ColourRole.ACCENT);
        }
        Box badge = place.badge();
        Box go = thread.standing().going().isAmongTheChoices() ? place.go() : NO_SIGN;
        SignStyle sign = SignStyle.of(thread.sign());
        Box signed = badge.width() == 0 ? disc : TokenProportions.both(disc, badge);
        Box box = go.width() == 0 ? signed : TokenProportions.both(signed, go);
        TextLine line = name(
                thread.id(), thread.id().name(), place.beside() ? ColourRole.TEXT : sign.onFill(), place);
        Box pixels = scaled(box);
        if (place.beside()) {
            double right = Math.max(pixels.right(), line.box().right());
            double top = Math.min(pixels.y(), line.box().y());
            double bottom = Math.max(pixels.bottom(), line.box().bottom());
            // A little more, so that what is added up from the left side does not come short of the name's end.
            pixels = new Box(pixels.x(), top, right - pixels.x() + 1e-6, bottom - top);
        }
        elements.add(
                new Token(
                        "thread:" + thread.id(), pixels, scaled(disc), scaled(badge), scaled(go), thread.id(), sign,
                        line));
    }

    /// A place with the name in the disc: a little up and to the left where there is a badge to be kept away from.
    private TokenPlace inside(Box cell, Box badge) {
        Box disc = TokenProportions.disc(cell);
        double away = badge.width() == 0 ? 0 : disc.width() * 0.03;
        TextStyle type = FontFace.SANS_BOLD.at(Math.max(least, Math.min(13, disc.width() * 0.35)));
        // The name stands on a badge that is larger than usual, and left of the sign above that.
        boolean large = badge.width() > 0 && signs > 1;
        double up = large ? Math.max(away, disc.centreY() + type.size() * 0.36 + 1 - badge.y()) : away;
        Box name = new Box(disc.x() - (large ? 3 : 1) * away, disc.y() - up, disc.width(), disc.height());
        return new TokenPlace(disc, badge, TokenProportions.go(cell, signs), name, type, false);
    }

    /// The short name of a thread at its place. Where it is cut, its end stays: that tells which one it is.
    private TextLine name(ThreadId thread, String full, ColourRole ink, TokenPlace place) {
        Box box = place.name();
        double room = place.beside() ? box.width() : box.width() * NAME;
        String name = ShortName.of(thread.name());
        TextStyle type = typesetter.shrink(name, place.type(), room, Math.max(7, least));
        String shown = least > 0 ? typesetter.cutInside(name, type, room) : name;
        if (!place.beside()) {
            // A name that is a little wider than it should be is better than one of which a letter is left.
            return centred(shown, full, type, ink, box, box.width() * WIDEST_NAME);
        }
        double middle = box.centreY() + type.size() * 0.36;
        return line(shown, full, type, ink, TextLine.Anchor.START, box.x(), middle, room);
    }

    /// A ring around the card of a lock, a variable or a semaphore that is touched.
    public void touched(Object what, String id, Box box) {
        boolean lock = what instanceof LockId name && touched.locks().contains(name);
        boolean variable = what instanceof String name && touched.variables().contains(name);
        if (lock || variable) {
            ring(id, box, 10, ColourRole.ACCENT);
        }
    }

    public void chip(TaskId task, Box box, ColourRole fill, ColourRole ink) {
        String name = task.toString();
        TextStyle type = typesetter.shrink(
                name, TextStyle.CODE.at(Math.max(11, least)), box.width() - 6, Math.max(8, least));
        TextLine line = centred(
                typesetter.cutInside(name, type, box.width() - 4), name, type, ink, box, box.width() - 4);
        String id = "task:" + task.pool() + "#" + task.ordinal();
        elements.add(new TaskChip(id, scaled(box), task, line, fill, 6 * scale));
    }

    public void progress(String id, Box box, double share, ColourRole fill) {
        elements.add(new Progress(id, scaled(box), share, ColourRole.TRACK, fill));
    }

    public void bar(String id, Box box, double radius, ColourRole fill, String name) {
        elements.add(new Bar(id, scaled(box), radius * scale, fill, name));
    }

    public void arrow(String id, Point from, Point bend1, Point bend2, Point to) {
        arrow(id, from, bend1, bend2, to, ColourRole.ARROW, 1.2);
    }

    public void arrow(String id, Point from, Point bend1, Point bend2, Point to, ColourRole ink, double thick) {
        elements.add(new Arrow(id, scaled(from), scaled(bend1), scaled(bend2), scaled(to), ink, thick * scale));
    }

    /// A round outline that just holds `box`.
    public void ring(String id, Box box, ColourRole ink) {
        ring(id, box, box.height() / 2, ink);
    }

    void ring(String id, Box box, double radius, ColourRole ink) {
        elements.add(new Ring(id, scaled(box), radius * scale, ink, thick(Ring.USUAL)));
    }

    /// A sign by itself.
    ///
    /// @param name what it says, for a person who cannot see it
    public void sign(String id, Box box, Glyph glyph, ColourRole ink, String name) {
        elements.add(new Icon(id, scaled(box), glyph, ink, name));
    }

    /// A level arrow from `left` to `right`.
    public void arrow(String id, double left, double right, double y) {
        Point from = new Point(left, y);
        Point to = new Point(right, y);
        arrow(id, from, from, from, to);
    }

    public void sparkline(String id, Box box, List<Point> points) {
        elements.add(
                new Sparkline(
                        id, scaled(box), points.stream().map(this::scaled).toList(), ColourRole.ACCENT, 2 * scale));
    }

    /// A number with its caption, both ending at the right side of `box`.
    void figure(String id, Box box, String value, String caption, ColourRole ink) {
        TextStyle type = typesetter.shrink(value, TextStyle.FIGURE, box.width(), 9);
        double y = box.y();
        TextLine big = line(value, value, type, ink, TextLine.Anchor.END, box.right(), y + 18, box.width());
        TextStyle fitting = typesetter.shrink(caption, TextStyle.TINY, box.width(), 9);
        TextLine small = line(
                caption, caption, fitting, ColourRole.MUTED, TextLine.Anchor.END, box.right(), y + 35, box.width());
        elements.add(new FigureElement(id, scaled(box), big, small));
    }

    /// A pill with a glyph and words, beginning at x; returns its width.
    public double badge(String id, double x, double y, double room, Glyph glyph, String text, ColourRole glyphAndText) {
        double textRoom = room - 34;
        TextStyle type = typesetter.shrink(text, TextStyle.STRONG, textRoom, 9);
        String shown = typesetter.cut(text, type, textRoom);
        double wide = 34 + typesetter.measure().width(shown, type);
        Box box = new Box(x, y, wide, 24);
        Box glyphBox = new Box(x + 9, y + 6, 12, 12);
        TextLine line = line(text, text, type, glyphAndText, TextLine.Anchor.START, x + 25, y + 16.4, textRoom);
        elements.add(
                new Badge(
                        id, scaled(box), glyph, scaled(glyphBox), line, ColourRole.ACCENT_SOFT,
                        ColourRole.ACCENT_SOFT));
        return wide;
    }

    private TextLine centred(String text, String full, TextStyle type, ColourRole ink, Box box, double room) {
        double middle = box.centreY() + type.size() * 0.36;
        return line(text, full, type, ink, TextLine.Anchor.MIDDLE, box.centreX(), middle, room);
    }

    private TextLine line(
            String text, String full, TextStyle type, ColourRole ink, TextLine.Anchor anchor, double x, double baseline,
            double room) {
        return TextLines.of(typesetter, text, full, legible(type), ink, anchor, x, baseline, room, scale);
    }

    private TextStyle legible(TextStyle type) {
        return type.size() < least ? type.at(least) : type;
    }

    /// How wide a text is in units, in the type that it is set in.
    double measured(String text, TextStyle type) {
        return typesetter.measure().width(text, legible(type));
    }

    /// Whether no type may be smaller than some size, since what is too small to read cannot be made larger.
    boolean hasLeastType() {
        return least > 0;
    }

    /// How thick a line is drawn that is usually so many pixels thick.
    private double thick(double usual) {
        return lines > 1 ? usual * lines * scale : usual;
    }

    private Box scaled(Box box) {
        return new Box(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
    }

    private Point scaled(Point point) {
        return new Point(point.x() * scale, point.y() * scale);
    }
}

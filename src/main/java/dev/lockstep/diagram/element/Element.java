package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.DrawnThread;
import java.util.ArrayList;
import java.util.List;

/// An element of a drawing. Sealed, so that a pen which forgets a kind does not compile.
///
/// The id is the same for the same thing in every drawing of a run (`thread:W1` wherever W1 stands), so that a pen may
/// move what it has already drawn instead of drawing anew.
public sealed interface Element {

    /// Unique within a drawing, stable across the drawings of a run.
    String id();

    /// The area it covers, text included.
    Box box();

    /// Its texts, in the order in which every pen draws them.
    default List<TextLine> lines() {
        return switch (this) {
            case Badge badge -> List.of(badge.line());
            case FigureElement figure -> List.of(figure.value(), figure.caption());
            case Label label -> List.of(label.line());
            case TaskChip chip -> List.of(chip.name());
            case Token token -> List.of(token.name());
            case Arrow _, Bar _, Card _, Icon _, Progress _, Ring _, Slot _, Sparkline _ -> List.of();
        };
    }

    /// A line with a head at its end: straight where the controls lie on it, a cubic Bézier curve otherwise.
    ///
    /// @param bend1 the first control point
    /// @param bend2 the second control point; the head points away from it
    record Arrow(String id, Point from, Point bend1, Point bend2, Point to, ColourRole ink, double width)
            implements
                Element {

        private static final double LEAST_HEAD = 8;

        /// The length of the head, which ends at [#to()].
        public double head() {
            return Math.max(LEAST_HEAD, width * 5);
        }

        /// The point after this share of its curve.
        public Point at(double share) {
            return new Point(
                    along(share, from.x(), bend1.x(), bend2.x(), to.x()),
                    along(share, from.y(), bend1.y(), bend2.y(), to.y()));
        }

        /// Points on its curve from its begin to its end, at most so far from one another.
        public List<Point> points(double apart) {
            double longest = Math.hypot(bend1.x() - from.x(), bend1.y() - from.y())
                    + Math.hypot(bend2.x() - bend1.x(), bend2.y() - bend1.y())
                    + Math.hypot(to.x() - bend2.x(), to.y() - bend2.y());
            int most = (int) Math.ceil(3 * longest / apart) + 1;
            List<Point> points = new ArrayList<>(List.of(from));
            Point last = from;
            Point before = from;
            for (int at = 1; at <= most; at++) {
                Point next = at((double) at / most);
                if (Math.hypot(next.x() - last.x(), next.y() - last.y()) > apart) {
                    points.add(before);
                    last = before;
                }
                before = next;
            }
            points.add(to);
            return List.copyOf(points);
        }

        private static double along(double share, double from, double bend1, double bend2, double to) {
            double left = 1 - share;
            return left * left * left * from
                    + 3 * left * share * (left * bend1 + share * bend2)
                    + share * share * share * to;
        }

        @Override
        public Box box() {
            double left = Math.min(Math.min(from.x(), to.x()), Math.min(bend1.x(), bend2.x()));
            double right = Math.max(Math.max(from.x(), to.x()), Math.max(bend1.x(), bend2.x()));
            double top = Math.min(Math.min(from.y(), to.y()), Math.min(bend1.y(), bend2.y()));
            double bottom = Math.max(Math.max(from.y(), to.y()), Math.max(bend1.y(), bend2.y()));
            return new Box(left, top, right - left, bottom - top);
        }
    }

    /// A pill with a glyph and a few words, such as "Frozen".
    record Badge(String id, Box box, Glyph glyph, Box glyphBox, TextLine line, ColourRole fill, ColourRole edge)
            implements
                Element {}

    /// A filled rectangle: a stretch of a lane, a swatch of the legend, a rule.
    ///
    /// @param name its meaning, for a tooltip and a screen reader; empty where it has none by itself
    record Bar(String id, Box box, double radius, ColourRole fill, String name) implements Element {}

    /// A rounded rectangle that holds other elements.
    ///
    /// @param name what it is, for a screen reader
    /// @param radius of its corners
    /// @param raised whether it casts a slight shadow, as cards on a light sheet do
    record Card(String id, Box box, String name, double radius, ColourRole fill, ColourRole edge, boolean raised)
            implements
                Element {

        /// How dark the shadow is: enough to be seen on a light sheet, and lost on a dark one.
        public static final double SHADE = 0.07;

        /// The shadow of a raised card: a second rectangle, since a blur costs a software renderer more than the rest
        /// of a stage.
        public Box shade() {
            return new Box(box.x(), box.y() + 1.5, box.width(), box.height());
        }
    }

    /// A glyph that stands by itself.
    ///
    /// @param name its meaning, for a tooltip and a screen reader; empty where it has none by itself
    record Icon(String id, Box box, Glyph glyph, ColourRole ink, String name) implements Element {}

    /// A line of text that stands by itself.
    record Label(String id, TextLine line) implements Element {

        @Override
        public Box box() {
            return line.box();
        }
    }

    /// A bar that fills from the left.
    ///
    /// @param share how much of it is filled, from 0 to 1
    record Progress(String id, Box box, double share, ColourRole track, ColourRole fill) implements Element {

        /// What is filled of it: at least as wide as it is high, so that its ends are round; without width where nothing
        /// is done.
        public Box filled() {
            double done = box.width() * share;
            return new Box(box.x(), box.y(), done > 0 ? Math.max(done, box.height()) : 0, box.height());
        }
    }

    /// An outline around a thread, lock or variable that the last step changed.
    ///
    /// @param radius of its corners; half its height makes it round
    /// @param width how thick it is, within its box
    record Ring(String id, Box box, double radius, ColourRole ink, double width) implements Element {

        /// How thick a ring usually is.
        public static final double USUAL = 2;
    }

    /// A place that is empty at the moment: a dashed outline without filling. Around a name it is the ghost
    /// of a thread that holds the place and stands elsewhere.
    ///
    /// @param radius of its corners; half its height makes it round
    /// @param width how thick the outline is, within its box
    record Slot(String id, Box box, double radius, ColourRole edge, double width) implements Element {

        /// How thick an outline usually is.
        public static final double USUAL = 1.5;
    }

    /// A thin line through points, from left to right.
    record Sparkline(String id, Box box, List<Point> points, ColourRole ink, double width) implements Element {

        public Sparkline {
            points = List.copyOf(points);
        }
    }

    /// A task, in the queue or with its worker.
    record TaskChip(String id, Box box, TaskId task, TextLine name, ColourRole fill, double radius)
            implements
                Element {}

    /// A thread: a disc with its name, and at the lower right a small round badge with the glyph of its state. An
    /// enabled thread has the sign of that at the upper right.
    ///
    /// The disc is filled with `sign().fill()`; the badge is a card-coloured disc with the glyph in `sign().text()`.
    /// Why the thread waits is not kept here: a tooltip asks the snapshot, when it is shown.
    ///
    /// @param box the square around the disc and its badge
    /// @param disc the square around the disc
    /// @param badge the square around the badge; on tokens too small for one it has no size, and then none is drawn
    /// @param go the square around the sign that it is enabled; without size where it is not
    /// @param name the short name in the disc; its full text is the thread's whole name
    record Token(String id, Box box, Box disc, Box badge, Box go, ThreadId thread, SignStyle sign, TextLine name)
            implements
                Element {

        private static final double AIR = 0.22;
        private static final double GO_AIR = 0.2;

        /// Whether it is enabled: it can be chosen to take the next step.
        public boolean canGo() {
            return go.width() > 0;
        }

        /// Where in its badge the glyph of its state stands.
        public Box glyphBox() {
            return badge.inset(badge.width() * AIR, badge.width() * AIR);
        }

        /// Where in the sign that it is enabled the glyph stands.
        public Box goGlyphBox() {
            return go.inset(go.width() * GO_AIR, go.width() * GO_AIR);
        }

        /// The thread as drawn, for a description in words.
        public DrawnThread drawn() {
            return new DrawnThread(thread, sign.sign(), canGo());
        }
    }

    /// A big number with a word under it.
    record FigureElement(String id, Box box, TextLine value, TextLine caption) implements Element {}
}

package dev.lockstep.view.stage;

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
import dev.lockstep.view.pen.ArrowHead;
import dev.lockstep.view.pen.Dashes;
import dev.lockstep.view.pen.Shade;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;

/// Makes an actor for an element, and names its layer: moving elements pass over the others.
final class Sprites {
    static final int LAYERS = 6;

    private Sprites() {}

    static Actor<?> actor(Element element) {
        return switch (element) {
            case Card _ -> new Actor<>(Card.class, new CardSprite(), 0);
            case Slot _ -> new Actor<>(Slot.class, new SlotSprite(), 1);
            case Bar _ -> new Actor<>(Bar.class, new BarSprite(), 1);
            case Progress _ -> new Actor<>(Progress.class, new ProgressSprite(), 1);
            case Sparkline _ -> new Actor<>(Sparkline.class, new SparklineSprite(), 1);
            case Arrow _ -> new Actor<>(Arrow.class, new ArrowSprite(), 1);
            case Ring _ -> new Actor<>(Ring.class, new RingSprite(), 3);
            case Label _ -> new Actor<>(Label.class, new LabelSprite(), 2);
            case FigureElement _ -> new Actor<>(FigureElement.class, new FigureSprite(), 2);
            case Icon _ -> new Actor<>(Icon.class, new IconSprite(), 2);
            case TaskChip _ -> new Actor<>(TaskChip.class, new ChipSprite(), 3);
            case Token _ -> new Actor<>(Token.class, new TokenSprite(), 4);
            case Badge _ -> new Actor<>(Badge.class, new BadgeSprite(), 5);
        };
    }

    /// A curve with a head, in sheet coordinates.
    private static final class ArrowSprite implements Sprite<Arrow> {
        private final CubicCurve line = new CubicCurve();
        private final Polygon head = new Polygon();
        private final Group node = new Group(line, head);

        ArrowSprite() {
            line.setFill(Color.TRANSPARENT);
            line.setStrokeLineCap(StrokeLineCap.BUTT);
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public Point origin(Arrow element) {
            return new Point(0, 0);
        }

        @Override
        public void show(Arrow element, Look look) {
            ArrowHead shape = ArrowHead.of(element);
            line.setStartX(element.from().x());
            line.setStartY(element.from().y());
            line.setControlX1(element.bend1().x());
            line.setControlY1(element.bend1().y());
            line.setControlX2(element.bend2().x());
            line.setControlY2(element.bend2().y());
            line.setEndX(shape.base().x());
            line.setEndY(shape.base().y());
            line.setStroke(look.of(element.ink()));
            line.setStrokeWidth(element.width());
            head.setFill(look.of(element.ink()));
            head.getPoints()
                    .setAll(
                            shape.tip().x(), shape.tip().y(),
                            shape.left().x(), shape.left().y(),
                            shape.right().x(), shape.right().y());
        }

        @Override
        public boolean moves() {
            return false;
        }
    }

    /// A pill with a glyph and a few words.
    private static final class BadgeSprite implements Sprite<Badge> {
        private final Rectangle pill = new Rectangle();
        private final SVGPath glyph = new SVGPath();
        private final TextPart text = new TextPart();
        private final Group node = new Group(pill, glyph, text.node);

        BadgeSprite() {
            pill.setStrokeType(StrokeType.INSIDE);
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public Point origin(Badge element) {
            return Boxes.corner(element.box());
        }

        @Override
        public void show(Badge element, Look look) {
            Point origin = origin(element);
            Boxes.place(pill, element.box(), origin, element.box().height() / 2);
            pill.setFill(look.of(element.fill()));
            pill.setStroke(look.of(element.edge()));
            Boxes.place(glyph, element.glyph(), element.glyphBox(), origin, look.of(element.line().ink()));
            text.show(element.line(), origin, look);
            node.setAccessibleText(element.line().full());
        }
    }

    /// A filled rectangle.
    private static final class BarSprite implements Sprite<Bar> {
        private final Rectangle bar = new Rectangle();

        @Override
        public Node node() {
            return bar;
        }

        @Override
        public Point origin(Bar element) {
            return Boxes.corner(element.box());
        }

        @Override
        public void show(Bar element, Look look) {
            Boxes.place(bar, element.box(), origin(element), element.radius());
            bar.setFill(look.of(element.fill()));
            bar.setAccessibleText(element.name());
        }
    }

    /// A card and its slight shadow.
    private static final class CardSprite implements Sprite<Card> {
        private final Rectangle shade = new Rectangle();
        private final Rectangle card = new Rectangle();
        private final Group node = new Group(shade, card);

        CardSprite() {
            shade.setFill(Shade.COLOUR);
            card.setStrokeType(StrokeType.INSIDE);
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public Point origin(Card element) {
            return Boxes.corner(element.box());
        }

        @Override
        public void show(Card element, Look look) {
            Point origin = origin(element);
            shade.setVisible(element.raised());
            Boxes.place(shade, element.shade(), origin, element.radius());
            Boxes.place(card, element.box(), origin, element.radius());
            card.setFill(look.of(element.fill()));
            card.setStroke(look.of(element.edge()));
            node.setAccessibleText(element.name());
        }
    }

    /// A task.
    private static final class ChipSprite implements Sprite<TaskChip> {
        private final Rectangle back = new Rectangle();
        private final TextPart name = new TextPart();
        private final Group node = new Group(back, name.node);

        @Override
        public Node node() {
            return node;
        }

        @Override
        public Point origin(TaskChip element) {
            return Boxes.corner(element.box());
        }

        @Override
        public void show(TaskChip element, Look look) {
            Point origin = origin(element);
            Boxes.place(back, element.box(), origin, element.radius());
            back.setFill(look.of(element.fill()));
            name.show(element.name(), origin, look);
        }
    }

    /// A big number with a word under it.
    private static final class FigureSprite implements Sprite<FigureElement> {
        private final TextPart value = new TextPart();
        private final TextPart caption = new TextPart();
        private final Group node = new Group(value.node, caption.node);

        @Override
        public Node node() {
            return node;
        }

        @Override
        public Point origin(FigureElement element) {
            return new Point(element.value().x(), element.value().baseline());
        }

        @Override
        public void show(FigureElement element, Look look) {
            Point origin = origin(element);
            value.show(element.value(), origin, look);
            caption.show(element.caption(), origin, look);
        }

        @Override
        public boolean moves() {
            return false;
        }
    }

    /// A glyph by itself.
    private static final class IconSprite implements Sprite<Icon> {
        private final SVGPath glyph = new SVGPath();
        private final Group node = new Group(glyph);

        @Override
        public Node node() {
            return node;
        }

        @Override
        public Point origin(Icon element) {
            return Boxes.corner(element.box());
        }

        @Override
        public void show(Icon element, Look look) {
            Boxes.place(glyph, element.glyph(), element.box(), origin(element), look.of(element.ink()));
        }
    }

    /// A line of text. Its origin is its anchor, so that a longer number keeps its place.
    private static final class LabelSprite implements Sprite<Label> {
        private final TextPart text = new TextPart();

        @Override
        public Node node() {
            return text.node;
        }

        @Override
        public Point origin(Label element) {
            return new Point(element.line().x(), element.line().baseline());
        }

        @Override
        public void show(Label element, Look look) {
            text.show(element.line(), origin(element), look);
        }
    }

    /// A bar that fills from the left.
    private static final class ProgressSprite implements Sprite<Progress> {
        private final Rectangle track = new Rectangle();
        private final Rectangle filled = new Rectangle();
        private final Group node = new Group(track, filled);

        @Override
        public Node node() {
            return node;
        }

        @Override
        public Point origin(Progress element) {
            return Boxes.corner(element.box());
        }

        @Override
        public void show(Progress element, Look look) {
            Box box = element.box();
            Point origin = origin(element);
            Boxes.place(track, box, origin, box.height() / 2);
            track.setFill(look.of(element.track()));
            double width = Math.max(Math.rint(box.width() * element.share()), box.height());
            Boxes.place(filled, new Box(box.x(), box.y(), width, box.height()), origin, box.height() / 2);
            filled.setFill(look.of(element.fill()));
            filled.setVisible(element.share() > 0);
        }
    }

    /// An outline around a thread, lock or variable that the last step changed.
    private static final class RingSprite implements Sprite<Ring> {
        private final Rectangle outline = new Rectangle();

        RingSprite() {
            outline.setFill(Color.TRANSPARENT);
            outline.setStrokeType(StrokeType.INSIDE);
            outline.setMouseTransparent(true);
        }

        @Override
        public Node node() {
            return outline;
        }

        @Override
        public Point origin(Ring element) {
            return Boxes.corner(element.box());
        }

        @Override
        public void show(Ring element, Look look) {
            Boxes.place(outline, element.box(), origin(element), element.radius());
            outline.setStrokeWidth(element.width());
            outline.setStroke(look.of(element.ink()));
        }
    }

    /// A dashed outline.
    private static final class SlotSprite implements Sprite<Slot> {
        private final Rectangle outline = new Rectangle();

        SlotSprite() {
            outline.setFill(Color.TRANSPARENT);
            outline.setStrokeType(StrokeType.INSIDE);
        }

        @Override
        public Node node() {
            return outline;
        }

        @Override
        public Point origin(Slot element) {
            return Boxes.corner(element.box());
        }

        @Override
        public void show(Slot element, Look look) {
            Boxes.place(outline, element.box(), origin(element), element.radius());
            if (element.width() != outline.getStrokeWidth() || outline.getStrokeDashArray().isEmpty()) {
                Dashes dashes = Dashes.of(element);
                outline.setStrokeWidth(element.width());
                outline.getStrokeDashArray().setAll(dashes.on(), dashes.off());
            }
            outline.setStroke(look.of(element.edge()));
        }
    }

    /// A thin line through points, in sheet coordinates.
    private static final class SparklineSprite implements Sprite<Sparkline> {
        private final Polyline line = new Polyline();
        private List<Point> shown = List.of();

        SparklineSprite() {
            line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        }

        @Override
        public Node node() {
            return line;
        }

        @Override
        public Point origin(Sparkline element) {
            return new Point(0, 0);
        }

        @Override
        public void show(Sparkline element, Look look) {
            line.setStroke(look.of(element.ink()));
            line.setStrokeWidth(element.width());
            if (!element.points().equals(shown)) {
                shown = element.points();
                List<Double> coordinates = new ArrayList<>(2 * shown.size());
                for (Point point : shown) {
                    coordinates.add(point.x());
                    coordinates.add(point.y());
                }
                line.getPoints().setAll(coordinates);
            }
        }

        @Override
        public boolean moves() {
            return false;
        }
    }
}

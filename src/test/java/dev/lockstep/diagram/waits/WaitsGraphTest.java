package dev.lockstep.diagram.waits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.Layout;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Badge;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Ring;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.snapshot.Snapshot;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WaitsGraphTest {

    private static final WaitsGraph GRAPH = new WaitsGraph(new FontMeasure());
    private static final double[][] SIZES = {{300, 300}, {300, 700}, {480, 320}, {900, 600}};
    private static final int GRAPHS = 3000;

    @Test
    void noTwoArrowsCrossInWhateverUpToEightThreadsWaitFor() {
        SplittableRandom dice = new SplittableRandom(42);
        for (int turn = 0; turn < GRAPHS; turn++) {
            int[] next = random(dice);
            double[] size = SIZES[turn % SIZES.length];
            Drawing drawing = GRAPH.draw(Waits.of(next, ""), size[0], size[1]);
            assertThat(crossings(drawing)).as("%s at %s", Arrays.toString(next), Arrays.toString(size)).isEmpty();
        }
    }

    @Test
    void crossingArrowsWouldBeFound() {
        Point a = new Point(0, 0);
        Point b = new Point(10, 10);
        Point c = new Point(0, 10);
        Point d = new Point(10, 0);
        Element one = new Arrow("waits:1", a, a, b, b, ColourRole.ARROW, 1);
        Element other = new Arrow("waits:2", c, c, d, d, ColourRole.ARROW, 1);

        assertThat(crossings(new Drawing(10, 10, "", "", List.of(one, other)))).hasSize(1);
    }

    @Test
    void nothingOverlapsOrLeavesTheSheet() {
        SplittableRandom dice = new SplittableRandom(7);
        for (int turn = 0; turn < 400; turn++) {
            int[] next = random(dice);
            double[] size = SIZES[turn % SIZES.length];
            String name = turn % 3 == 0 ? "a philosopher with a long name " : "";
            Snapshot snapshot = Waits.of(next, name);
            Drawing drawing = GRAPH.draw(snapshot, size[0], size[1]);
            assertThat(Layout.faults(withoutGrounds(drawing)))
                    .as("%s at %s", Arrays.toString(next), Arrays.toString(size))
                    .isEmpty();
        }
    }

    @Test
    void aCycleIsRedAndRingedAndSaidInWords() {
        List<Element> elements = GRAPH.draw(Waits.of(new int[]{1, 0, 1, -1}, ""), 300, 300).elements();

        assertThat(elements).filteredOn(one -> one instanceof Arrow arrow && arrow.ink() == ColourRole.FAILED)
                .extracting(Element::id)
                .containsExactlyInAnyOrder("waits:thread:A", "waits:thread:B");
        assertThat(elements).filteredOn(Ring.class::isInstance).hasSize(2);
        assertThat(elements).anyMatch(
                one -> one instanceof Badge badge && badge.line().full().equals("deadlock: A → B → A")
                        && badge.glyph() == Glyph.WARNING);
        assertThat(elements).anyMatch(
                one -> one instanceof Arrow arrow
                        && arrow.id().equals("waits:thread:C") && arrow.ink() == ColourRole.ARROW);
    }

    @Test
    void everyWaiterIsDrawnWithWhatItWaitsFor() {
        List<Element> elements = GRAPH.draw(Waits.of(new int[]{-3, -3, 3, -1}, ""), 480, 320).elements();

        assertThat(elements).filteredOn(Token.class::isInstance).hasSize(4);
        assertThat(elements).filteredOn(one -> one.id().startsWith("card:thing:")).hasSize(1);
        assertThat(elements).anyMatch(one -> one instanceof Label label && label.line().full().equals("fork 3"));
    }

    @Test
    void whereNobodyWaitsThatIsSaid() {
        assertThat(GRAPH.draw(Waits.of(new int[]{-1, -1}, ""), 300, 300).elements())
                .singleElement()
                .isInstanceOfSatisfying(
                        Label.class, label -> assertThat(label.line().shown()).isEqualTo("Nobody waits."));
    }

    /// The grounds of captions lie over arrows and under text.
    private static Drawing withoutGrounds(Drawing drawing) {
        List<Element> elements = drawing.elements().stream().filter(one -> !one.id().startsWith("ground:")).toList();
        return new Drawing(drawing.width(), drawing.height(), "", "", elements);
    }

    private static int[] random(SplittableRandom dice) {
        int[] next = new int[1 + dice.nextInt(8)];
        for (int at = 0; at < next.length; at++) {
            next[at] = dice.nextInt(-3, next.length);
        }
        return next;
    }

    private static List<String> crossings(Drawing drawing) {
        List<Arrow> arrows = drawing.elements().stream()
                .filter(Arrow.class::isInstance)
                .map(Arrow.class::cast)
                .toList();
        List<String> found = new ArrayList<>();
        for (int one = 0; one < arrows.size(); one++) {
            for (int other = one + 1; other < arrows.size(); other++) {
                if (cross(line(arrows.get(one)), line(arrows.get(other)))) {
                    found.add(arrows.get(one).id() + " crosses " + arrows.get(other).id());
                }
            }
        }
        return found;
    }

    private static boolean cross(List<Point> one, List<Point> other) {
        for (int at = 1; at < one.size(); at++) {
            for (int of = 1; of < other.size(); of++) {
                Point a = one.get(at - 1);
                Point b = one.get(at);
                Point c = other.get(of - 1);
                Point d = other.get(of);
                if (Line2D.linesIntersect(a.x(), a.y(), b.x(), b.y(), c.x(), c.y(), d.x(), d.y())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Point> line(Arrow arrow) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at <= 12; at++) {
            double t = at / 12.0;
            double s = 1 - t;
            points.add(
                    new Point(
                            s * s * s * arrow.from().x() + 3 * s * s * t * arrow.bend1().x()
                                    + 3 * s * t * t * arrow.bend2().x() + t * t * t * arrow.to().x(),
                            s * s * s * arrow.from().y() + 3 * s * s * t * arrow.bend1().y()
                                    + 3 * s * t * t * arrow.bend2().y() + t * t * t * arrow.to().y()));
        }
        return points;
    }
}

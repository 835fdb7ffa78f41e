package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Sparkline;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.StepHighlight;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.view.stage.SheetSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The arrow of a read or a write begins and ends at the token of its thread, wherever that stands, and at the card of
/// its variable; it leads over no words and no other token.
class AccessWaysTest {
    /// From a token or a card to its arrow, at most.
    private static final double AIR = 8;

    private final List<String> faults = new ArrayList<>();
    private int arrows;

    @Test
    void everyReadAndWriteLeadsBetweenTheTokenWhereItStandsAndItsVariable() throws Exception {
        for (String id : List.of(
                "update-locked", "lost-update", "wait-and-take", "peterson", "bounded-buffer",
                "bounded-buffer-signal")) {
            Scenario scenario = Scenarios.find(id);
            for (int seed = 1; seed <= 3; seed++) {
                EveryStep.ofSeed(scenario, seed, (frame, truth) -> look(frame));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(arrows).isGreaterThan(500);
    }

    private void look(StepFrame frame) {
        Studio studio = new Studio();
        for (double[] size : new double[][]{{630, 420}, {826, 590}, {1000, 640}, {1300, 900}}) {
            studio.sheet(new SheetSize(size[0], size[1], 1));
            look(frame, studio.draw(frame).stage(), "");
        }
        for (double[] size : new double[][]{{1024, 768}, {1366, 768}, {1600, 1000}}) {
            studio.present(PresentAreas.of(size[0], size[1]));
            look(frame, studio.draw(frame).stage(), "presented ");
        }
    }

    private void look(StepFrame frame, Drawing drawing, String how) {
        String where = how + frame.scenario().id() + ", step " + frame.position().step() + " at " + drawing.width()
                + " × " + drawing.height() + ": ";
        StepHighlight.between(frame.state().before(), frame.snapshot(), frame.state().moved()).accesses()
                .forEach(access -> look(where, access, drawing));
    }

    private void look(String where, StepHighlight.Access access, Drawing drawing) {
        arrows++;
        String id = "access:" + access.variable() + (access.writes() ? ":write" : ":read");
        List<Point> points = new ArrayList<>();
        for (Element element : drawing.elements()) {
            if (element instanceof Sparkline line && line.id().equals(id + ":way")) {
                points.addAll(0, line.points());
            } else if (element instanceof Arrow arrow && arrow.id().equals(id)) {
                points.add(arrow.from());
                points.add(arrow.to());
            }
        }
        Element card = drawing.elements().stream()
                .filter(one -> one.id().equals("card:variable:" + access.variable()))
                .findFirst()
                .orElse(null);
        Token token = (Token) drawing.elements().stream()
                .filter(one -> one.id().equals("thread:" + access.thread()))
                .findFirst()
                .orElse(null);
        if (points.isEmpty() || card == null || token == null) {
            faults.add(where + "no arrow " + id);
            return;
        }
        Point atToken = access.writes() ? points.getFirst() : points.getLast();
        Point atCard = access.writes() ? points.getLast() : points.getFirst();
        if (!isNear(token.disc(), atToken) || !isNear(card.box(), atCard)) {
            faults.add(where + id + " touches " + atToken + " and " + atCard);
        }
        for (Element element : drawing.elements()) {
            boolean inTheWay = element instanceof Label || (element instanceof Token && !element.equals(token));
            for (int at = 1; inTheWay && at < points.size(); at++) {
                if (line(points.get(at - 1), points.get(at)).overlaps(element.box())) {
                    faults.add(where + id + " leads over " + element.id());
                }
            }
        }
    }

    private static Box line(Point from, Point to) {
        return new Box(
                Math.min(from.x(), to.x()) - 0.5, Math.min(from.y(), to.y()) - 0.5, Math.abs(to.x() - from.x()) + 1,
                Math.abs(to.y() - from.y()) + 1);
    }

    private static boolean isNear(Box box, Point point) {
        return box.inset(-AIR, -AIR).contains(new Box(point.x(), point.y(), 0, 0));
    }
}

package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.view.stage.SheetSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An arrow from the place of a holder to where the holder stands is a line of its own, and leads over no words.
class HoldArrowsTest {
    /// How much of an arrow another may touch: they may cross.
    private static final double CROSSING = 0.5;
    private static final double STEP = 2;

    private final List<String> faults = new ArrayList<>();
    private int pairs;

    @Test
    void theArrowsToHoldersThatStandElsewhereLieApartAndOverNoWords() throws Exception {
        for (String id : List.of("two-locks", "two-locks-ordered", "philosophers", "philosophers-ordered")) {
            Scenario scenario = Scenarios.find(id);
            for (int seed = 1; seed <= 6; seed++) {
                EveryStep.ofSeed(scenario, seed, (frame, truth) -> look(frame));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(pairs).isGreaterThan(50);
    }

    private void look(StepFrame frame) {
        for (double[] size : new double[][]{{630, 420}, {757, 445}, {826, 590}, {1000, 640}, {1300, 900}}) {
            Studio studio = new Studio();
            studio.sheet(new SheetSize(size[0], size[1], 1));
            look(frame, studio.draw(frame).stage(), "");
        }
        for (double[] size : new double[][]{{1024, 768}, {1366, 768}, {1600, 1000}}) {
            Studio studio = new Studio();
            studio.present(PresentAreas.of(size[0], size[1]));
            look(frame, studio.draw(frame).stage(), "presented ");
        }
    }

    private void look(StepFrame frame, Drawing drawing, String how) {
        String where = how + frame.scenario().id() + ", step " + frame.position().step() + " at " + drawing.width()
                + " × " + drawing.height() + ": ";
        List<Arrow> arrows = drawing.elements().stream()
                .filter(one -> one.id().startsWith("lock:") && one.id().endsWith(":arrow"))
                .map(Arrow.class::cast)
                .toList();
        for (Arrow arrow : arrows) {
            drawing.elements().stream()
                    .filter(one -> one instanceof Label && !one.id().endsWith(":holder"))
                    .filter(label -> arrow.points(STEP).stream().anyMatch(at -> isOn(((Label) label).box(), at)))
                    .forEach(label -> faults.add(where + arrow.id() + " leads over " + label.id()));
            for (Arrow other : arrows) {
                if (!other.equals(arrow)) {
                    pairs++;
                    List<Point> points = arrow.points(STEP);
                    long near = points.stream().filter(at -> isNear(other, at)).count();
                    if (near > CROSSING * points.size()) {
                        faults.add(
                                where + arrow.id() + " lies on " + other.id() + " at " + near + " points of "
                                        + points.size());
                    }
                }
            }
        }
    }

    private static boolean isOn(Box words, Point at) {
        return words.contains(new Box(at.x(), at.y(), 0, 0));
    }

    private static boolean isNear(Arrow arrow, Point at) {
        return arrow.points(STEP).stream()
                .anyMatch(one -> Math.hypot(one.x() - at.x(), one.y() - at.y()) < 2 * arrow.width());
    }
}

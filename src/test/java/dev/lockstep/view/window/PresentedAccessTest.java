package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.Layout;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.layout.StepHighlight;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.EveryStep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Before an audience, an arrow shows which value a step read or wrote also where cards stand between the thread and
/// the variable, and leads over no words.
class PresentedAccessTest {
    private final List<String> faults = new ArrayList<>();
    private int arrows;

    @Test
    void everyReadAndWriteHasItsArrowAroundTheCardsBetween() throws Exception {
        List<Scenario> scenarios = new ArrayList<>(
                Scenarios.builtIn().stream()
                        .filter(one -> List.of("update-locked", "bounded-buffer").contains(one.id()))
                        .toList());
        scenarios.add(Scenarios.read("several.yaml", """
                lockstep: 1
                id: several
                title: Several
                about: Three locks, two variables.
                group: classics
                program:
                  locks: [first, second, third]
                  variables: {x: 0, y: 0}
                  threads:
                    A: [acquire first, x = x + 1, release first, y = x]
                    B: [acquire second, y = y + 1, release second, acquire third, x = y, release third]
                """));
        for (Scenario scenario : scenarios) {
            EveryStep.ofSeed(scenario, 1, (frame, truth) -> {
                look(frame, 1024, 768);
                look(frame, 1920, 1080);
            });
        }
        assertThat(faults).isEmpty();
        assertThat(arrows).isGreaterThan(30);
    }

    private void look(StepFrame frame, double width, double height) {
        Studio studio = new Studio();
        studio.present(PresentAreas.of(width, height));
        Drawing drawing = studio.draw(frame).stage();
        String where = frame.scenario().id() + ", step " + frame.position().step() + " at " + width + ": ";
        StepHighlight.between(frame.state().before(), frame.snapshot(), frame.state().moved()).accesses()
                .forEach(access -> {
                    String id = "access:" + access.variable() + (access.writes() ? ":write" : ":read");
                    boolean drawn = drawing.elements().stream().anyMatch(
                            one -> one instanceof Arrow arrow && arrow.id().equals(id)
                                    && Math.hypot(
                                            arrow.to().x() - arrow.from().x(),
                                            arrow.to().y() - arrow.from().y()) > arrow.head());
                    arrows++;
                    if (!drawn) {
                        faults.add(where + "no arrow " + id);
                    }
                });
        Layout.faults(drawing).forEach(fault -> faults.add(where + fault));
    }
}

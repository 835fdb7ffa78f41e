package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.Layout;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.layout.LocalValues;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.snapshot.Locals;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.view.stage.SheetSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a thread of a script has in hand stands at its place also where an engine is on the stage.
class EngineLocalsTest {
    private final List<String> faults = new ArrayList<>();
    private int values;

    @Test
    void theValuesThatAThreadHasInHandStandAtItsPlaceOnEveryEnginesStage() throws Exception {
        Map<String, String> engines = Map.of(
                "pool", "pool: {workers: 1, capacity: 2}\n  variables: {x: 0}\n  threads:\n"
                        + "    A: [submit a, x = x + 1, join]\n    B: [x = x + 2, submit b]",
                "cache", "cache: {}\n  variables: {x: 0}\n  threads:\n"
                        + "    A: [get user, x = x + 1]\n    B: [x = x + 2, get user]",
                "barrier", "barrier: {parties: 2}\n  variables: {x: 0}\n  threads:\n"
                        + "    A: [x = x + 1, await]\n    B: [x = x + 2, await]");
        for (Map.Entry<String, String> engine : engines.entrySet()) {
            Scenario scenario = Scenarios.read(
                    engine.getKey() + ".yaml", "lockstep: 1\nid: x\ntitle: X\nabout: X.\ngroup: " + engine.getKey()
                            + "\nprogram:\n  " + engine.getValue() + "\n");
            int before = values;
            for (long seed = 1; seed <= 3; seed++) {
                EveryStep.ofSeed(scenario, seed, (frame, truth) -> look(engine.getKey(), frame));
            }
            assertThat(values).as(engine.getKey()).isGreaterThan(before);
        }
        assertThat(faults).isEmpty();
    }

    private void look(String engine, StepFrame frame) {
        Studio studio = new Studio();
        studio.sheet(new SheetSize(1000, 640, 1));
        look(engine, frame, studio.draw(frame).stage());
        studio.present(PresentAreas.of(1024, 768));
        look(engine + " presented", frame, studio.draw(frame).stage());
    }

    private void look(String where, StepFrame frame, Drawing drawing) {
        String at = where + ", step " + frame.position().step() + ": ";
        for (ThreadView thread : frame.snapshot().threads().values()) {
            Locals locals = thread.standing().locals();
            List<String> drawn = drawing.elements().stream()
                    .filter(one -> one.id().equals("home:" + thread.id() + ":locals"))
                    .map(one -> ((Label) one).line().full())
                    .toList();
            List<String> right = locals.isEmpty() ? List.of() : List.of(LocalValues.text(locals));
            values += right.size();
            if (!drawn.equals(right)) {
                faults.add(at + thread.id() + " has in hand " + right + ", and is drawn with " + drawn);
            }
        }
        // The name of a thread that stands elsewhere lies in the ring of its place.
        Layout.faults(drawing).stream()
                .filter(fault -> !fault.contains(":ghost and "))
                .forEach(fault -> faults.add(at + fault));
    }
}

package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.view.stage.SheetSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What stands beside a token may say less than there is to say, but nothing else: values, and a "not", are whole.
class WholeValuesTest {
    private final List<String> faults = new ArrayList<>();
    private int shortened;

    @Test
    void whatHasNoRoomBesideATokenLosesWordsAndNoValue() throws Exception {
        for (String id : List.of("wait-and-take", "wait-then-take", "peterson", "lost-update", "bounded-buffer")) {
            Scenario scenario = Scenarios.find(id);
            for (int seed = 1; seed <= 4; seed++) {
                EveryStep.ofSeed(scenario, seed, (frame, truth) -> look(frame));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(shortened).isGreaterThan(20);
    }

    private void look(StepFrame frame) {
        Studio studio = new Studio();
        for (double[] size : new double[][]{{560, 420}, {700, 480}, {826, 590}}) {
            studio.sheet(new SheetSize(size[0], size[1], 1));
            look(frame, studio.draw(frame).stage());
        }
        for (double[] size : new double[][]{{1024, 768}, {1366, 768}, {1600, 1000}}) {
            studio.present(PresentAreas.of(size[0], size[1]));
            look(frame, studio.draw(frame).stage());
        }
    }

    private void look(StepFrame frame, Drawing drawing) {
        drawing.elements().stream()
                .filter(one -> one instanceof Label && one.id().startsWith("home:"))
                .map(Label.class::cast)
                .filter(label -> label.line().cut())
                .forEach(label -> {
                    shortened++;
                    TextLine line = label.line();
                    boolean right = label.id().endsWith(":locals")
                            ? valuesAreWhole(line.shown(), line.full())
                            : resultIsWhole(line.shown(), line.full());
                    if (!right) {
                        faults.add(
                                frame.scenario().id() + ", step " + frame.position().step() + ": \"" + line.shown()
                                        + "\" for \"" + line.full() + "\"");
                    }
                });
    }

    private static boolean valuesAreWhole(String shown, String full) {
        List<String> values = List.of(full.split(", "));
        List<String> parts = List.of(shown.split(", "));
        for (int at = 0; at < parts.size(); at++) {
            String value = values.get(at).substring(values.get(at).indexOf(" = "));
            if (!parts.get(at).equals("…") && !parts.get(at).endsWith(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean resultIsWhole(String shown, String full) {
        int result = full.lastIndexOf(": ");
        if (result >= 0 && !full.startsWith("waits: ")) {
            return shown.endsWith(full.substring(result + 2));
        }
        if (full.startsWith("waits until ")) {
            return shown.isEmpty() || (full.startsWith(shown.replaceAll("…$", " ")) && !shown.endsWith("=…"));
        }
        int set = full.indexOf(" = ");
        String to = set < 0 ? "" : full.substring(set + 3).replace(" atomically", "");
        return shown.isEmpty() || shown.endsWith(to) || shown.endsWith(" = …") || shown.indexOf('=') < 0;
    }
}

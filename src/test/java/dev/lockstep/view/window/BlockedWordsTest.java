package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.stage.SheetSize;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// On the stages, the words beside a blocked thread name the lock and, where there is room, who holds it: over every
/// step of a run of every built-in program.
class BlockedWordsTest {
    private static final Pattern STATE = Pattern.compile("(?:worker|party):(.+):state");
    private static final Pattern NAMED = Pattern
            .compile("(?:waits for the \\w+ lock, held by (\\S+)|waits for \\w+ lock)");

    private final Set<String> wrong = new HashSet<>();
    private int holders;
    private int named;

    @Test
    void besideABlockedThreadItsLockIsNamedAndWhoHoldsItWhereThereIsRoom() {
        Studio window = new Studio();
        window.sheet(new SheetSize(1400, 800, 1));
        walk(window);
        assertThat(holders).isPositive();
        Studio audience = new Studio();
        audience.present(PresentAreas.of(1920, 1080));
        walk(audience);

        assertThat(wrong).isEmpty();
        assertThat(named).isGreaterThan(20);
    }

    private void walk(Studio studio) {
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() != null) {
                EveryStep.oneByOne(scenario, 1, frame -> look(scenario, frame, studio.draw(frame)), _ -> {});
            }
        }
    }

    private void look(Scenario scenario, StepFrame frame, DrawnFrame drawn) {
        drawn.stage().elements().forEach(element -> {
            if (!(element instanceof Label label)) {
                return;
            }
            Matcher state = STATE.matcher(label.id());
            ThreadView thread = state.matches()
                    ? frame.snapshot().threads().values().stream()
                            .filter(one -> one.id().name().equals(state.group(1)))
                            .findFirst()
                            .orElse(null)
                    : null;
            if (thread == null || thread.sign() != ThreadSign.BLOCKED) {
                return;
            }
            named++;
            Matcher words = NAMED.matcher(label.line().full());
            if (!words.matches()) {
                wrong.add(scenario.id() + ": " + label.line().full());
            } else if (words.group(1) != null) {
                holders++;
                boolean holds = frame.snapshot().locks().values().stream()
                        .anyMatch(lock -> lock.holder() != null && lock.holder().name().equals(words.group(1)));
                if (!holds) {
                    wrong.add(scenario.id() + ": " + words.group(1) + " holds nothing");
                }
            }
        });
    }
}

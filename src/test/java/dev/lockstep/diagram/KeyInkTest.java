package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.cache.CacheStage;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.history.Timeline;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The colour of the word for a compute.
class KeyInkTest {

    private static final String CROSSED = "A,A,A,A,A,A,A,A,A,B,B,B,B,B,B,B,B,B";

    private static List<ColourRole> inks(Snapshot snapshot) {
        return new CacheStage(new FontMeasure())
                .draw(snapshot, snapshot.caches().keySet().iterator().next(), StageInput.of(760, 500, 0, "t", "s"))
                .elements().stream()
                .filter(element -> element instanceof Label && element.id().endsWith(":compute"))
                .map(element -> ((Label) element).line().ink())
                .toList();
    }

    @Test
    void aComputeWhoseThreadIsBlockedIsNotInTheColourOfThoseWhoRun() throws BadScenario {
        Timeline run = TracedRun.bySchedule(Scenarios.find("cache-crossed-keys"), Schedule.parse(CROSSED)).timeline();

        assertThat(inks(run.at(run.trace().last())))
                .containsExactly(ColourRole.BLOCKED_TEXT, ColourRole.BLOCKED_TEXT);
    }

    @Test
    void atEveryStepAComputeHasTheColourOfItsThread() throws BadScenario {
        Timeline run = TracedRun.bySchedule(Scenarios.find("cache-crossed-keys"), Schedule.parse(CROSSED)).timeline();
        Set<ThreadSign> seen = EnumSet.noneOf(ThreadSign.class);
        for (int step = 1; step <= run.trace().last(); step++) {
            Snapshot snapshot = run.at(step);
            List<ThreadSign> signs = snapshot.caches().values().iterator().next().keys().values().stream()
                    .map(KeyView::computing)
                    .filter(Objects::nonNull)
                    .map((ThreadId thread) -> Objects.requireNonNull(snapshot.thread(thread)).sign())
                    .toList();
            seen.addAll(signs);

            assertThat(inks(snapshot))
                    .as("step " + step)
                    .containsExactlyInAnyOrderElementsOf(
                            signs.stream().map(sign -> SignStyle.of(sign).text()).toList());
        }
        assertThat(seen).contains(ThreadSign.RUNNING, ThreadSign.BLOCKED);
    }
}

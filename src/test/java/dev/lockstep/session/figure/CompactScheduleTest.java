package dev.lockstep.session.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Alternative.Signal;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CompactScheduleTest {

    @Test
    void choicesInARowAreWrittenOnce() {
        assertThat(CompactSchedule.of(List.of("A", "A", "A", "B", "A:timeout", "A:timeout", "A:signal=C")))
                .isEqualTo("A×3,B,A:timeout×2,A:signal=C");
        assertThat(CompactSchedule.of(List.of())).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAsTheSameChoicesWhateverTheNames() {
        List<ThreadId> names = List.of(
                new ThreadId("A"), new ThreadId("A2"), new ThreadId("A×2"), new ThreadId("A*2"), new ThreadId("A×2×3"),
                new ThreadId("×9"), new ThreadId("A×"), new ThreadId("2"), new ThreadId("a,b:c=d%D7"),
                new ThreadId("A× 2"), new ThreadId("%2A7"), new ThreadId("pool.worker 1*07"));
        List<Choice> choices = new ArrayList<>();
        for (ThreadId name : names) {
            for (Alternative way : List.of(Way.GO, Way.TIMEOUT, new Signal(name))) {
                for (int times = 0; times < 1 + choices.size() % 3; times++) {
                    choices.add(new Choice(name, way));
                }
            }
        }
        List<String> written = choices.stream().map(Choice::toString).toList();

        assertThat(Schedule.parse(CompactSchedule.of(written)).choices()).isEqualTo(choices);
        assertThat(Schedule.parse(new Schedule(choices).toString()).choices()).isEqualTo(choices);
    }

    @Test
    void inAnOldTraceANameThatLooksLikeANumberOfTimesIsStillAName() {
        assertThat(CompactSchedule.of(List.of("A*2", "A*2", "A:signal=C×2"))).isEqualTo("A%2A2×2,A:signal=C%D72");
    }

    @Test
    void theRunThatItMakesIsTheSame() {
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() == null) {
                continue;
            }
            Schedule first = Objects.requireNonNull(TracedRun.bySeed(scenario, 5).report().schedule());
            List<String> written = first.choices().stream().map(Choice::toString).toList();

            assertThat(Schedule.parse(CompactSchedule.of(written))).isEqualTo(first);
        }
    }
}

package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.LockId;
import dev.lockstep.event.StepOperation;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepSign;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.LaneMark;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.history.StepNarrator;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.history.Timeline;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The signs of steps in the lanes say what the steps did.
class StepSignsTest {

    private static final Set<ThreadSign> STANDS = EnumSet
            .of(ThreadSign.WAITING, ThreadSign.BLOCKED, ThreadSign.SLEEPING);
    private static final String SCRIPT = """
            lockstep: 1
            id: signs
            title: Signs
            about: What steps look like.
            group: classics
            program:
              locks: [l]
              variables: {x: 0}
              threads:
                A: [acquire l, release l]
                B: [acquire l at most 5 ms, compare and set x from 1 to 2, compare and set x from 0 to 2]
            """;

    @Test
    void whoBeginsToWaitStandsAndWhoEndsByAnErrorHasFailed() {
        List<String> wrong = new ArrayList<>();
        Set<StepSign> seen = EnumSet.noneOf(StepSign.class);
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() == null) {
                continue;
            }
            Timeline run = TracedRun.bySeed(scenario, 1).timeline();
            for (LaneMark mark : StepNarrator.marks(run, 1, run.trace().last())) {
                ThreadSign after = after(run, mark);
                seen.add(mark.sign());
                boolean right = switch (mark.sign()) {
                    case WAIT -> STANDS.contains(after);
                    case ASK -> !STANDS.contains(after);
                    case END -> after == ThreadSign.FINISHED;
                    case FAIL -> after == ThreadSign.FAILED;
                    default -> true;
                };
                if (!right) {
                    wrong.add(scenario.id() + ", " + mark + ": " + after);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(seen).contains(StepSign.WAIT, StepSign.ASK, StepSign.END, StepSign.FAIL);
    }

    private static @Nullable ThreadSign after(Timeline run, LaneMark mark) {
        Snapshot snapshot = run.at(mark.step());
        ThreadView thread = snapshot.thread(mark.thread());
        return thread == null ? null : thread.sign();
    }

    @Test
    void whoeverDoesNotGetALockInTimeHasNotTakenIt() throws BadScenario {
        assertThat(signs("A,B:timeout")).containsExactly(StepSign.TAKE, StepSign.GO_ON);
    }

    @Test
    void aCompareAndSetThatFoundAnotherValueOnlyRead() throws BadScenario {
        assertThat(signs("B,B,B")).containsExactly(StepSign.TAKE, StepSign.READ, StepSign.UPDATE);
    }

    @Test
    void aSignHasAWordOfItsOwn() {
        assertThat(List.of(StepSign.values())).extracting(sign -> Spoken.language().sign(sign)).doesNotHaveDuplicates()
                .contains("ask for", "end by an error");
        assertThat(StepSign.of(new StepOperation.OfLock(StepOperation.LockVerb.REQUEST, new LockId("", "l"))))
                .isEqualTo(StepSign.ASK);
    }

    private static List<StepSign> signs(String schedule) throws BadScenario {
        Schedule order = Schedule.parse(schedule);
        Timeline run = TracedRun.bySchedule(Scenarios.read("signs.yaml", SCRIPT), order).timeline();
        return StepNarrator.marks(run, 1, order.size()).stream().map(LaneMark::sign).toList();
    }
}

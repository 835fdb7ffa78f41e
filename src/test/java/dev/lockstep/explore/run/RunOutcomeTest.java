package dev.lockstep.explore.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.OutcomeSamples;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunOutcomeTest {

    private static final Outcome ERROR = new Outcome.EngineError(new ThreadId("A"), "did what it must not");
    private static final Outcome BROKEN = new Outcome.PropertyBroken("never: x = 1", "x = 1");
    private static final Outcome CUT = new Outcome.StepLimit(3);

    private static RunResult result(Outcome end, Outcome... failures) {
        return new RunResult(
                failures.length == 0 ? end : failures[0], List.of(failures), end, new Schedule(List.of()), 0);
    }

    private static RunOutcome keys(Outcome... outcomes) {
        return new RunOutcome(List.of(outcomes).stream().map(FailureKey::of).toList());
    }

    private static OutcomeCount count(RunOutcome end, boolean ok) {
        return new OutcomeCount(end, Map.of(), List.of(), ok, 1, new Schedule(List.of()));
    }

    @Test
    void whereNothingWentWrongItIsHowTheRunEnded() {
        assertThat(RunOutcome.of(result(new Outcome.Finished()), List.of())).isEqualTo(RunOutcome.FINISHED);
        assertThat(RunOutcome.FINISHED.text()).isEqualTo("finished");
        assertThat(RunOutcome.of(result(CUT), List.of())).isEqualTo(keys(CUT));
        assertThat(RunOutcome.of(result(new Outcome.ScheduleEnded(4)), List.of()).text()).isEqualTo("schedule-ended");
    }

    @Test
    void allThatWentWrongIsToldOnceAndInOneOrder() {
        RunOutcome one = RunOutcome.of(result(new Outcome.Finished(), ERROR, BROKEN, ERROR), List.of());
        RunOutcome other = RunOutcome.of(result(new Outcome.Finished(), ERROR), List.of(BROKEN));
        assertThat(one).isEqualTo(other).isEqualTo(keys(BROKEN, ERROR));
        assertThat(one.text()).isEqualTo("engine-error: A did what it must not; property-broken: never: x = 1");
    }

    @Test
    void ofARunThatFailedAndWasCutItIsToldThatNobodyKnowsTheRest() {
        assertThat(RunOutcome.of(result(CUT, ERROR), List.of())).isEqualTo(keys(ERROR, CUT));
        assertThat(RunOutcome.of(result(new Outcome.ScheduleEnded(4), ERROR), List.of())).isEqualTo(keys(ERROR));
    }

    @Test
    void onlyRunsThatWereStoppedAtTheLimitAndHadNotFailedAreCut() {
        assertThat(count(keys(CUT), true).cut()).isTrue();
        assertThat(count(keys(CUT), false).cut()).isFalse();
        assertThat(OutcomeSamples.ONE_OF_EACH)
                .allSatisfy(
                        outcome -> assertThat(count(keys(outcome), true).cut())
                                .isEqualTo(outcome instanceof Outcome.StepLimit || outcome instanceof Outcome.Stopped));
        assertThat(keys(ERROR, CUT).isStepLimit()).isFalse();
        assertThat(count(RunOutcome.OTHERS, true).cut()).isFalse();
    }

    @Test
    void runsThatAreCountedTogetherAreTheOthers() {
        assertThat(RunOutcome.OTHERS.text()).isEqualTo("others");
        assertThat(RunOutcome.OTHERS).isNotEqualTo(RunOutcome.FINISHED);
    }
}

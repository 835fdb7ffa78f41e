package dev.lockstep.session.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.english.English;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.OutcomeSamples;
import org.junit.jupiter.api.Test;

class RunEndTest {

    @Test
    void whatWasFoundHereIsToldInTheWordsOfTheRoomForWords() {
        assertThat(OutcomeSamples.ONE_OF_EACH).allSatisfy(outcome -> {
            RunEnd end = RunEnd.of(outcome);
            assertThat(end.kind()).isEqualTo(outcome.kind());
            assertThat(end.message()).isEqualTo(new English().outcome(outcome));
        });
    }

    @Test
    void ofWhatWasOnlyToldTheSentenceIsKept() {
        RunEnd end = RunEnd.described(OutcomeKind.DEADLOCK, "Everybody stood still.");
        assertThat(end.kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(end.message()).isEqualTo("Everybody stood still.");
        assertThat(end.outcome())
                .isEqualTo(new ReportedOutcome.Described(OutcomeKind.DEADLOCK, "Everybody stood still."));
    }

    @Test
    void onlyAFinishedRunIsGoodAndOnlyAStoppedOneIsOpen() {
        assertThat(OutcomeSamples.ONE_OF_EACH).allSatisfy(outcome -> {
            RunEnd end = RunEnd.of(outcome);
            assertThat(end.good()).isEqualTo(outcome instanceof Outcome.Finished);
            assertThat(end.isCut())
                    .isEqualTo(
                            outcome instanceof Outcome.StepLimit || outcome instanceof Outcome.ScheduleEnded
                                    || outcome instanceof Outcome.Stopped);
        });
    }
}

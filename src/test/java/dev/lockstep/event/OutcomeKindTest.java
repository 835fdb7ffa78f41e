package dev.lockstep.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutcomeKindTest {

    @Test
    void everyKindHasAWordOfItsOwnByWhichItIsFound() {
        assertThat(OutcomeKind.values()).extracting(OutcomeKind::word).doesNotHaveDuplicates();
        assertThat(OutcomeKind.values()).allSatisfy(kind -> assertThat(OutcomeKind.of(kind.word())).isEqualTo(kind));
    }

    /// They stand in files and in other people's programs.
    @Test
    void theWordsStay() {
        assertThat(OutcomeKind.words())
                .isEqualTo(
                        "finished, deadlock, waits-forever, no-progress, step-limit, property-broken, thread-failed, data-race,"
                                + " engine-error, schedule-ended, stopped");
    }

    @Test
    void aWordOfNoKindIsRefusedByName() {
        assertThatThrownBy(() -> OutcomeKind.of("Deadlock"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Deadlock is none of " + OutcomeKind.words());
    }
}

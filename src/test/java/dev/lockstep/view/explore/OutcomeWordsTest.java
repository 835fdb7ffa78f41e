package dev.lockstep.view.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.frame.OutcomeRow;
import dev.lockstep.session.frame.OutcomeRow.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeWordsTest {

    private static OutcomeRow row(Kind kind, String headline, long orders) {
        return new OutcomeRow(0, List.of(), kind, headline, "", headline, orders, 0.5);
    }

    @Test
    void aScreenReaderSaysOfRunsThatWereStoppedNotThatTheyHeld() {
        assertThat(OutcomeWords.of(row(Kind.CUT, "stopped at the step limit", 4)))
                .isEqualTo("cut: stopped at the step limit, in 4 orders.");
        assertThat(OutcomeWords.of(row(Kind.WELL, "x = 2", 9))).isEqualTo("held: x = 2, in 9 orders.");
    }
}

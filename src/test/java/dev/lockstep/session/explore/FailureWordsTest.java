package dev.lockstep.session.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.stepped.Outcome;
import org.junit.jupiter.api.Test;

class FailureWordsTest {

    @Test
    void aRunThatWentWellStaysAsItIs() {
        assertThat(FailureWords.ofEnd("finished")).isEqualTo("finished");
        assertThat(FailureWords.ofEnd("others")).isEqualTo("others");
    }

    @Test
    void aDeadlockNamesWhoWaits() {
        assertThat(FailureWords.ofEnd("deadlock: A waits for left held by B, B waits for right held by A"))
                .isEqualTo("A and B wait for each other: deadlock");
        assertThat(FailureWords.ofEnd("deadlock: P1 waits for f2 held by P2, P2 waits for f3 held by P3, P3 waits for f1 held by P1"))
                .isEqualTo("P1, P2 and P3 wait in a circle: deadlock");
    }

    @Test
    void whoWaitsForEverSaysForWhat() {
        assertThat(FailureWords.ofEnd("waits-forever: B cannot stop waiting on pool.queue.changed, A cannot stop waiting on pool.queue.changed"))
                .isEqualTo("B and A wait for a task or room, for ever");
        assertThat(FailureWords.ofEnd("waits-forever: A cannot join B, B cannot take lock m held by C"))
                .isEqualTo("A waits for the end of B, B waits for lock m, which C holds, for ever");
    }

    @Test
    void aPropertySaysWhatBrokeIt() {
        assertThat(FailureWords.of(new Outcome.PropertyBroken("in the end: x = 2", "x = 1")))
                .isEqualTo("“in the end: x = 2” broke: x = 1");
        assertThat(FailureWords.ofEnd("property-broken: in the end: x = 2")).isEqualTo("“in the end: x = 2” broke");
    }

    @Test
    void allThatWentWrongInARunIsSaid() {
        assertThat(FailureWords.ofEnd("property-broken: always: a; b = 1; step-limit"))
                .isEqualTo("“always: a; b = 1” broke; stopped at the step limit");
    }
}

package dev.lockstep.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantileTest {

    @Test
    void whatCameLastIsInItAlsoWhereOnlyAFewHaveCome() {
        Percentile99 waits = new Percentile99();
        assertThat(waits.value()).isNaN();

        waits.saw(0);
        assertThat(waits.value()).isZero();

        waits.saw(1_800_000_000L);
        assertThat(waits.value()).isEqualTo(1_800_000_000.0);
    }

    @Test
    void oneInAHundredMayBeGreaterAndTheOldestAreForgotten() {
        Percentile99 waits = new Percentile99();
        for (int at = 1; at <= 100; at++) {
            waits.saw(at);
        }
        assertThat(waits.value()).isEqualTo(99);

        for (int at = 0; at < 512; at++) {
            waits.saw(7);
        }
        assertThat(waits.value()).isEqualTo(7);
    }
}

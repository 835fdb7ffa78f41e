package dev.lockstep.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantileTest {

    @Test
    void whatCameLastIsInItAlsoWhereOnlyAFewHaveCome() {
        Quantile waits = new Quantile();
        assertThat(waits.p99()).isNaN();

        waits.saw(0);
        assertThat(waits.p99()).isZero();

        waits.saw(1_800_000_000L);
        assertThat(waits.p99()).isEqualTo(1_800_000_000.0);
    }

    @Test
    void oneInAHundredMayBeGreaterAndTheOldestAreForgotten() {
        Quantile waits = new Quantile();
        for (int at = 1; at <= 100; at++) {
            waits.saw(at);
        }
        assertThat(waits.p99()).isEqualTo(99);

        for (int at = 0; at < 512; at++) {
            waits.saw(7);
        }
        assertThat(waits.p99()).isEqualTo(7);
    }
}

package dev.lockstep.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.trace.RunOrder.Other;
import dev.lockstep.trace.RunOrder.Rule;
import dev.lockstep.trace.RunOrder.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who decided, as the header of a trace says it.
class RunOrderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seed 42",
                "seed -7",
                "schedule",
                "by hand",
                "seed 42, by hand from step 8",
                "seed 42, by hand from step 8, by chance from step 12",
                "by hand, who runs going on from step 3",
                "schedule, by fair turns from step 5",
                "fair turns",
                "seed of another program",
                "seed 42, but not only",
                "seed 1234567890123456789012",
                ""
            })
    void whatIsReadIsWrittenAgainAsItWas(String text) {
        assertThat(RunOrder.read(text).text()).isEqualTo(text);
    }

    @Test
    void whatIsWrittenIsReadAsWhatItWas() {
        RunOrder seeded = RunOrder.by(new Seed(42));
        RunOrder changed = seeded.from(8, Rule.BY_HAND).from(12, Rule.BY_CHANCE);

        assertThat(RunOrder.read(seeded.text())).isEqualTo(seeded);
        assertThat(RunOrder.read(changed.text())).isEqualTo(changed);
        for (Rule rule : Rule.values()) {
            assertThat(RunOrder.read(rule.text())).isEqualTo(RunOrder.by(rule));
        }
    }

    @Test
    void whoeverDecidesTheFirstStepIsTheOnlyOne() {
        assertThat(RunOrder.by(new Seed(42)).from(1, Rule.BY_HAND)).isEqualTo(RunOrder.by(Rule.BY_HAND));
    }

    @Test
    void whatCannotBeReadStandsForItself() {
        assertThat(RunOrder.read("seed 42, but not only")).isEqualTo(RunOrder.by(new Other("seed 42, but not only")));
        assertThat(RunOrder.read("the weather")).isEqualTo(RunOrder.by(new Other("the weather")));
    }
}

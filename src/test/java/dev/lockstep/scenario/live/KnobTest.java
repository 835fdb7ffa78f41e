package dev.lockstep.scenario.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.explain.LoadWords.Parameter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KnobTest {

    @Test
    void aKnobGoesToTheNearestPermittedValue() {
        Knob knob = StandardKnobs.count("workers", Parameter.WORKERS, 64, 5).knob();

        assertThat(knob.turnedTo(7.4).value()).isEqualTo(7);
        assertThat(knob.turnedTo(-3).value()).isEqualTo(1);
        assertThat(knob.turnedTo(Double.MAX_VALUE).value()).isEqualTo(64);
        assertThatIllegalArgumentException().isThrownBy(() -> knob.turnedTo(Double.NaN));
    }

    @Test
    void valuesAreWrittenWithTheirUnits() {
        TimeRange range = new TimeRange(Duration.ofMillis(20), Duration.ofMillis(30));

        assertThat(StandardKnobs.time("task-time", Parameter.TASK_TIME, range).knob().text())
                .isEqualTo("20–30\u00A0ms");
        assertThat(StandardKnobs.time("task-time", Parameter.TASK_TIME, range).knob().turnedTo(2_500).text())
                .isEqualTo("2–3\u00A0s");
        assertThat(StandardKnobs.rate("arrivals", Parameter.ARRIVALS, 2_000, 200).knob().text())
                .isEqualTo("200\u00A0/s");
        assertThat(StandardKnobs.share("failing", Parameter.FAILING_TASKS, 0.08).knob().text()).isEqualTo("8\u00A0%");
        assertThat(KnobFormats.until(11, KnobFormats::whole).text(11)).isEqualTo("no limit");
        assertThat(KnobFormats.until(11, KnobFormats::whole).text(10)).isEqualTo("10");
        assertThat(KnobFormats.whole(9_999)).isEqualTo("9999");
        assertThat(KnobFormats.whole(10_000)).isEqualTo("10\u00A0000");
    }

    @Test
    void everyKeyIsPickedInProportionToItsPlace() {
        ZipfDistribution even = new ZipfDistribution(4, 0);
        ZipfDistribution skewed = new ZipfDistribution(2, 1);

        assertThat(even.sample(0)).isZero();
        assertThat(even.sample(0.26)).isEqualTo(1);
        assertThat(even.sample(0.999999)).isEqualTo(3);
        assertThat(skewed.sample(0.66)).isZero();
        assertThat(skewed.sample(0.67)).isEqualTo(1);
    }
}

package dev.lockstep.engine.barrier;

import static dev.lockstep.engine.barrier.TestBarriers.barrier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BarrierSettingsTest {

    @Test
    @Row("B01")
    void refusesFewerThanOnePartyAndNamesTheField() {
        for (int parties : new int[]{0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> BarrierSettings.of(parties))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("parties: " + parties + " is out of range; give a whole number from 1 to 100000");
        }
    }

    @Test
    @Row("B02")
    void refusesMorePartiesThanItsLimit() {
        for (int parties : new int[]{BarrierSettings.MAX_PARTIES + 1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> BarrierSettings.of(parties))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("parties: " + parties + " is out of range");
        }
    }

    @OnEveryRuntime
    @Row("B02")
    void takesAsManyPartiesAsItsLimit(World world) throws Exception {
        world.run(
                run -> assertThat(barrier(run, BarrierSettings.MAX_PARTIES).status())
                        .isEqualTo(new BarrierStatus(BarrierPhase.FILLING, 0, 100_000, 0)));
    }

    @Test
    @Row("B24")
    void refusesANegativeLimitAndNamesTheField() {
        BarrierSettings settings = BarrierSettings.of(2);

        assertThatThrownBy(() -> settings.withLimit(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit: PT-0.000000001S is negative; give zero or more");
    }

    @OnEveryRuntime
    @Row("B24")
    void aCallWithANegativeLimitIsRefusedAndLeavesTheBarrierWhole(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 2);

            assertThatThrownBy(() -> barrier.await(Duration.ofMillis(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("limit: PT-0.001S is negative; give zero or more");
            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.FILLING, 0, 2, 0));
        });
    }
}

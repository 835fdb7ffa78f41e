package dev.lockstep.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a pool's settings allow.
class PoolSettingsTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, PoolSettings.MAX_WORKERS + 1})
    void aNumberOfWorkersOutOfRangeIsRefused(int workers) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoolSettings.of(workers))
                .withMessage("workers must be from 1 to 10000, not " + workers);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, PoolSettings.MAX_CAPACITY + 1})
    void aCapacityOutOfRangeIsRefused(int capacity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoolSettings.of(1).withCapacity(capacity))
                .withMessage("capacity must be from 1 to 10000000, not " + capacity + "; for no bound, leave it empty");
    }

    @Test
    void aNegativeLimitForATakeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoolSettings(1, OptionalInt.empty(), Optional.of(Duration.ofMillis(-1))))
                .withMessage("takeLimit must not be negative, but was PT-0.001S");
    }

    @Test
    void theBoundsThemselvesAreAllowed() {
        PoolSettings most = PoolSettings.of(PoolSettings.MAX_WORKERS).withCapacity(PoolSettings.MAX_CAPACITY);
        PoolSettings least = new PoolSettings(1, OptionalInt.of(1), Optional.of(Duration.ZERO));

        assertThat(most.workers()).isEqualTo(10_000);
        assertThat(most.capacity()).hasValue(10_000_000);
        assertThat(most.takeLimit()).contains(Duration.ofSeconds(1));
        assertThat(least.takeLimit()).contains(Duration.ZERO);
    }
}

package dev.lockstep.engine.barrier;

import java.time.Duration;
import java.util.Optional;

/// The settings of a barrier.
///
/// @param parties how many must arrive to trip it, from 1 to [#MAX_PARTIES]
/// @param limit how long a party waits when its call gives no limit of its own; empty: for ever
/// @param action what the last to arrive does before anyone leaves
public record BarrierSettings(int parties, Optional<Duration> limit, Optional<BarrierAction> action) {

    /// The most parties a barrier takes. Each waiter is a thread, and a generation remembers every one of them by name.
    public static final int MAX_PARTIES = 100_000;

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if a value is out of range; the message names the field
    public BarrierSettings {
        if (parties < 1 || parties > MAX_PARTIES) {
            throw new IllegalArgumentException(
                    "parties: " + parties + " is out of range; give a whole number from 1 to " + MAX_PARTIES);
        }
        limit.ifPresent(BarrierSettings::requireNotNegative);
    }

    /// A barrier without a limit and without an action.
    public static BarrierSettings of(int parties) {
        return new BarrierSettings(parties, Optional.empty(), Optional.empty());
    }

    public BarrierSettings withLimit(Duration limit) {
        return new BarrierSettings(parties, Optional.of(limit), action);
    }

    public BarrierSettings withAction(BarrierAction action) {
        return new BarrierSettings(parties, limit, Optional.of(action));
    }

    static void requireNotNegative(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("limit: " + limit + " is negative; give zero or more");
        }
    }
}

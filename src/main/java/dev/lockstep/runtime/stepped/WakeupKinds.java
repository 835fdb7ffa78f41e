package dev.lockstep.runtime.stepped;

import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.stepped.Alternative.Signal;
import dev.lockstep.runtime.stepped.Alternative.Way;

/// Why a wait ended, by the alternative that was chosen.
final class WakeupKinds {

    private WakeupKinds() {}

    static Wakeup of(Alternative chosen) {
        return switch (chosen) {
            case Way.GO -> Wakeup.WOKEN;
            case Way.TIMEOUT -> Wakeup.TIMED_OUT;
            case Way.SPURIOUS -> Wakeup.SPURIOUS;
            case Way.CANCELLED -> Wakeup.INTERRUPTED;
            case Signal signal -> Wakeup.WOKEN;
        };
    }
}

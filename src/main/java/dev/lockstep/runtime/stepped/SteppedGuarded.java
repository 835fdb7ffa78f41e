package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.GuardViolation;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;

/// State under a lock. Touching it without the lock ends the thread: no order of steps would be true of such an access.
final class SteppedGuarded<S extends GuardedState> implements Guarded<S> {

    private final Stepper stepper;
    private final SteppedMutex lock;
    private final S state;

    SteppedGuarded(Stepper stepper, SteppedMutex lock, S state) {
        this.stepper = stepper;
        this.lock = lock;
        this.state = state;
    }

    @Override
    public S view() {
        return guarded("looked at");
    }

    @Override
    public S edit() {
        var changing = guarded("changed");
        stepper.changed();
        return changing;
    }

    private S guarded(String did) {
        var self = stepper.caller();
        if (lock.holder() != self) {
            var what = did + " " + state.label() + " without holding " + lock.id() + ", which guards it";
            stepper.verdict().failed(new Outcome.EngineError(self.id(), what));
            self.violatesGuard();
            throw new GuardViolation(what);
        }
        return state;
    }
}

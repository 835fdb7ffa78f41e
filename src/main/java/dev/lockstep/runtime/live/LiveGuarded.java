package dev.lockstep.runtime.live;

import dev.lockstep.runtime.GuardViolation;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;

final class LiveGuarded<S extends GuardedState> implements Guarded<S> {

    private final LiveMutex mutex;
    private final S state;

    LiveGuarded(LiveMutex mutex, S state) {
        this.mutex = mutex;
        this.state = state;
    }

    @Override
    public S view() {
        return guarded("looked at");
    }

    @Override
    public S edit() {
        return guarded("changed");
    }

    private S guarded(String did) {
        if (!mutex.isHeldByCurrentThread()) {
            mutex.refuseIfOver();
            var what = did + " " + state.label() + " without holding " + mutex.id() + ", which guards it";
            throw new GuardViolation(what);
        }
        return state;
    }
}

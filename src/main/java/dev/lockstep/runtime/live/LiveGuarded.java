package dev.lockstep.runtime.live;

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
        mutex.requireHeld();
        return state;
    }

    @Override
    public S edit() {
        mutex.requireHeld();
        return state;
    }
}

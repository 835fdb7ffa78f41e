package dev.lockstep.engine.cache;

import dev.lockstep.runtime.Shared;
import dev.lockstep.testing.Run;

/// Shut until someone opens it.
record Door(Run run, Shared<Boolean> isOpen) {

    void open() {
        isOpen.set(true);
    }

    /// Waits until it is open.
    void pass() throws Exception {
        run.until("the door is open", isOpen::get);
    }
}

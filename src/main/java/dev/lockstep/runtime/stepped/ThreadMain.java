package dev.lockstep.runtime.stepped;

import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.runtime.RunEnded;
import org.jspecify.annotations.Nullable;

/// The life of one logical thread, from its first event to handing over for good.
record ThreadMain(Stepper stepper, SteppedThread self) implements Runnable {

    @Override
    public void run() {
        try {
            live();
        } catch (RunEnded over) {
            // Unwound: nothing of it is told any more.
        } finally {
            stepper.leave(self);
        }
    }

    private void live() {
        stepper.tell(self, new ThreadEvent.Started(self.role()));
        var thrown = runBody();
        var fault = thrown == null ? null : Fault.of(thrown);
        stepper.step(new Plain(OperationKind.END, self.id()));
        stepper.tell(self, new ThreadEvent.Ended(fault));
        // What violated a guard was noted where it did.
        if (thrown != null && fault != null && !self.hasViolatedGuard()) {
            stepper.verdict().failed(new Outcome.ThreadFailed(self.id(), fault, thrown));
        }
    }

    /// What ended the body, or null where it returned; whatever that is, the thread's end is told before it is gone.
    private @Nullable Throwable runBody() {
        try {
            self.body().run();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }
}

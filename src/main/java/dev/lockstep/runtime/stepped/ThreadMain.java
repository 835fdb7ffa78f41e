package dev.lockstep.runtime.stepped;

import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.runtime.MachineFailure;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import org.jspecify.annotations.Nullable;

/// The life of one logical thread, from its first event to handing over for good. Where the machine itself cannot go
/// on, the run ends with that error and nothing is said of the program.
record ThreadMain(Stepper stepper, SteppedThread self) implements Runnable {

    @Override
    public void run() {
        try {
            live();
        } catch (RunEnded over) {
            // Unwound: nothing of it is told any more.
        } catch (VirtualMachineError full) {
            stepper.crash(full);
        } finally {
            stepper.leave(self);
        }
    }

    private void live() {
        stepper.tell(self, new ThreadEvent.Started(self.role()));
        var thrown = runBody();
        var machine = MachineFailure.in(thrown);
        if (machine != null) {
            throw machine;
        }
        var fault = thrown == null ? null : Fault.of(thrown);
        stepper.step(new SimpleOperation(OperationKind.END, self.id()));
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

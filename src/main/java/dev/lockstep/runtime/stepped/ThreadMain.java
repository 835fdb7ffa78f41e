package dev.lockstep.runtime.stepped;

import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.runtime.MachineFailure;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import org.jspecify.annotations.Nullable;

/// The life of one logical thread, from its first event to its last hand-over. Where the JVM itself fails, the run ends
/// with that error and says nothing about the program.
record ThreadMain(Stepper stepper, SteppedThread self) implements Runnable {

    @Override
    public void run() {
        try {
            live();
        } catch (RunEnded over) {
            // Unwound: no more events of it are recorded.
        } catch (VirtualMachineError full) {
            stepper.crash(full);
        } finally {
            stepper.leave(self);
        }
    }

    private void live() {
        stepper.tell(self, new ThreadEvent.Started(self.role()));
        Throwable thrown = runBody();
        VirtualMachineError machine = MachineFailure.in(thrown);
        if (machine != null) {
            throw machine;
        }
        Fault fault = thrown == null ? null : Fault.of(thrown);
        stepper.step(new SimpleOperation(OperationKind.END, self.id()));
        stepper.tell(self, new ThreadEvent.Ended(fault));
        // A guard violation was recorded where it happened.
        if (thrown != null && fault != null && !self.hasViolatedGuard()) {
            stepper.verdict().failed(new Outcome.ThreadFailed(self.id(), fault, thrown, self.body().thrownAt(thrown)));
        }
    }

    /// The throwable that ended the body, or null where it returned; either way the thread's end is recorded before it
    /// is gone.
    private @Nullable Throwable runBody() {
        try {
            self.body().run();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }
}

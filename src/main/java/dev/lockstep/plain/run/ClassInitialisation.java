package dev.lockstep.plain.run;

import dev.lockstep.event.LockId;
import dev.lockstep.plain.race.HappensBefore.Moment;
import dev.lockstep.plain.transform.ProgramClass;
import dev.lockstep.runtime.Mutex;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/// The initialisation of one class in one run (JLS 12.4.2): by the first thread that uses it, while others that use it
/// wait for its lock. That a thread knows of it costs no step, for then it can be no other way.
final class ClassInitialisation {
    private final ProgramClass type;
    private final MethodHandle code;
    private final ProgramRun run;
    private final Mutex lock;
    private @Nullable RunThread by;
    private @Nullable Moment done;
    private boolean failed;

    /// @param code runs what the class's initialiser ran; does nothing where it has none
    ClassInitialisation(ProgramClass type, MethodHandle code, ProgramRun run) {
        this.type = type;
        this.code = code;
        this.run = run;
        this.lock = run.port().mutex(new LockId("", "class " + type.label()));
    }

    /// The calling thread uses the class next.
    void use(RunThread self) {
        Moment known = done;
        if (by == self || (known != null && run.order().isBefore(known, self.number()))) {
            checkUsable();
            return;
        }
        self.before();
        lock.acquire();
        if (done == null) {
            by = self;
            try {
                initialise();
            } finally {
                by = null;
                done = run.order().now(self.number());
                run.order().released(self.number(), this);
                self.passing();
                lock.release();
            }
        } else {
            run.order().acquired(self.number(), this);
            self.passing();
            lock.release();
            checkUsable();
        }
    }

    private void checkUsable() {
        if (failed) {
            throw new NoClassDefFoundError("Could not initialize class " + type.name());
        }
    }

    private void initialise() {
        try {
            type.before().forEach(run::initialise);
            code.invokeExact();
        } catch (Error error) {
            failed = true;
            throw error;
        } catch (Throwable thrown) {
            failed = true;
            throw new ExceptionInInitializerError(thrown);
        }
    }
}

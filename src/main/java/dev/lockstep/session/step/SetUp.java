package dev.lockstep.session.step;

import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.Complaints;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sets a program up, and tells its mistakes from those of whoever decides or follows.
final class SetUp implements Consumer<EngineRuntime> {
    private final Program program;
    private volatile @Nullable String mistake;

    SetUp(Program program) {
        this.program = program;
    }

    @Override
    public void accept(EngineRuntime port) {
        try {
            program.setUp(port);
        } catch (RunEnded | VirtualMachineError over) {
            throw over;
        } catch (RuntimeException | Error thrown) {
            mistake = "the program could not be set up: " + Complaints.line(thrown);
            throw thrown;
        }
    }

    /// What went wrong, in one line; null if nothing did.
    @Nullable String mistake() {
        return mistake;
    }
}

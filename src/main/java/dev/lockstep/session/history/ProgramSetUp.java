package dev.lockstep.session.history;

import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.frame.ErrorLine;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sets a program up, and keeps its mistake, so that it is not taken for one of a strategy or a listener.
public final class ProgramSetUp implements Consumer<EngineRuntime> {
    private final Program program;
    private volatile @Nullable String mistake;

    public ProgramSetUp(Program program) {
        this.program = program;
    }

    @Override
    public void accept(EngineRuntime port) {
        try {
            program.setUp(port);
        } catch (RunEnded | VirtualMachineError over) {
            throw over;
        } catch (RuntimeException | Error thrown) {
            mistake = Spoken.language().session().errors().notSetUp(ErrorLine.of(thrown));
            throw thrown;
        }
    }

    /// The mistake in one line; null if there was none.
    public @Nullable String mistake() {
        return mistake;
    }
}

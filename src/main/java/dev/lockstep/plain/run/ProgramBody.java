package dev.lockstep.plain.run;

import dev.lockstep.event.CodePlace;
import dev.lockstep.runtime.RunBudget;
import dev.lockstep.runtime.Body;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The life of one thread of a program, from the first of its code to the last.
///
/// @param enter makes the calling thread the program's
/// @param code what it runs
record ProgramBody(ProgramRun program, Supplier<ProgramThread> enter, Code code) implements Body {

    /// Code of the program.
    @FunctionalInterface
    interface Code {
        void run() throws Throwable;
    }

    @Override
    public void run() throws Exception {
        ProgramThread thread = enter.get();
        try {
            code.run();
        } catch (Exception | Error thrown) {
            throwOn(thrown);
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        } finally {
            program.ended(thread);
        }
    }

    /// A lack of stack or memory is none of the program's failures.
    private void throwOn(Throwable thrown) throws Exception {
        switch (thrown) {
            case StackOverflowError deep -> throw program.stop(RunBudget.STACK, Hooks.NOWHERE, deep);
            case VirtualMachineError full -> throw program.stop(RunBudget.MEMORY, Hooks.NOWHERE, full);
            case Error error -> throw error;
            case Exception exception -> throw exception;
            default -> throw new IllegalStateException(thrown);
        }
    }

    @Override
    public @Nullable CodePlace thrownAt(Throwable thrown) {
        return program.thrownAt(thrown);
    }
}

package dev.lockstep.plain.run;

import dev.lockstep.plain.compile.CompiledProgram;
import dev.lockstep.plain.transform.ProgramTransform;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.MemoryRuntime;
import dev.lockstep.runtime.stepped.NextOperation;
import dev.lockstep.runtime.stepped.OperationKind;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.scenario.program.RefinableProgram;
import dev.lockstep.scenario.program.Watch;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person's own Java program. Its runs are made one after the other, never two at once, since they share its classes.
///
/// Every access to memory that threads may share is a step. A search begins with fewer: only what synchronises. Then a
/// complete search that finds no data race on memory whose accesses are no steps has covered every order, for a program
/// without data races behaves as if its steps came one after the other (JLS 17.4.5).
public final class JavaProgram implements RefinableProgram {
    private final ProgramCode code;
    private final List<String> arguments;
    private @Nullable ProgramRun last;

    private JavaProgram(ProgramCode code, List<String> arguments) {
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    /// The program, begun without arguments.
    public static JavaProgram of(CompiledProgram compiled) {
        return of(compiled, List.of());
    }

    /// The program, begun with these arguments.
    public static JavaProgram of(CompiledProgram compiled, List<String> arguments) {
        return new JavaProgram(new ProgramCode(ProgramTransform.of(compiled)), arguments);
    }

    @Override
    public void setUp(EngineRuntime port) {
        last = begin(port, StepForm.EVERY_ACCESS);
    }

    private ProgramRun begin(EngineRuntime port, StepForm form) {
        if (!(port instanceof MemoryRuntime memory)) {
            throw new IllegalArgumentException("a Java program runs one operation at a time only");
        }
        code.reset();
        ProgramRun run = new ProgramRun(code, form, memory);
        run.begin(arguments);
        return run;
    }

    @Override
    public Watch watch() {
        return new PrintedWatch();
    }

    @Override
    public RunSettings settings() {
        // What its threads keep in local variables is not known, so a round cannot be told from a loop that counts.
        return RunSettings.DEFAULT.withNoticingRounds(false);
    }

    @Override
    public Form coarsest(Runnable tooCoarse) {
        return new Coarse(StepForm.SYNCHRONISATION, tooCoarse);
    }

    /// The program in larger steps.
    private final class Coarse implements Form {
        private final StepForm form;
        private final Runnable tooCoarse;
        private final Set<String> needed = new HashSet<>();
        private @Nullable ProgramRun run;

        Coarse(StepForm form, Runnable tooCoarse) {
            this.form = form;
            this.tooCoarse = tooCoarse;
        }

        private void note() {
            if (run != null) {
                needed.addAll(run.needed());
            }
        }

        @Override
        public void setUp(EngineRuntime port) {
            note();
            if (needed.isEmpty()) {
                run = begin(port, form);
            } else {
                tooCoarse.run();
            }
        }

        @Override
        public Map<String, String> endState() {
            return run == null ? Map.of() : run.printed();
        }

        @Override
        public Optional<Form> finer() {
            note();
            return needed.isEmpty() ? Optional.empty() : Optional.of(new Coarse(form.with(needed), tooCoarse));
        }

        @Override
        public boolean isStep(NextOperation next) {
            boolean isAccess = next.kind() == OperationKind.GET || next.kind() == OperationKind.SET;
            return !isAccess || Objects.requireNonNull(last).isStep(next.object().toString(), form);
        }
    }
}

package dev.lockstep.scenario.program;

import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.NextOperation;
import java.util.Map;
import java.util.Optional;

/// A program whose runs can also be made in fewer, larger steps. A search begins with the largest, and goes on to smaller
/// ones where its runs show that these do not tell all.
public interface RefinableProgram extends Program {

    /// The form with the fewest steps.
    ///
    /// @param tooCoarse is called when a run begins after one has shown that the form does not tell all; a search need not
    ///     go on
    Form coarsest(Runnable tooCoarse);

    /// The program in steps of one size. For one search, which makes one run after another.
    interface Form {

        /// As [Program#setUp].
        void setUp(EngineRuntime port);

        /// The end state of the run that it has set up last: as that of its [Watch].
        Map<String, String> endState();

        /// The form with the steps that the runs until now have shown to be missing; empty where they tell all.
        Optional<Form> finer();

        /// Whether an operation of the run that the program itself has set up last is a step in this form too.
        boolean isStep(NextOperation next);
    }
}

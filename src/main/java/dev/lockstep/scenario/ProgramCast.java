package dev.lockstep.scenario;

import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.program.script.ObjectPlans;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the lines of a program may speak of.
///
/// @param engine the program's engine; `ANY` where it has none
/// @param implementation which implementation of the engine runs; null where there is none
record ProgramCast(
        OperationForm.Of engine, @Nullable Implementation implementation, List<String> threads, ObjectPlans objects) {

    List<String> locks() {
        return objects.locks().stream().map(ObjectPlans.Lock::name).toList();
    }

    List<String> conditions() {
        return objects.conditions().stream().map(ObjectPlans.ConditionOf::name).toList();
    }

    List<String> semaphores() {
        return objects.semaphores().stream().map(ObjectPlans.Semaphore::name).toList();
    }

    /// The variables that no lock guards.
    List<String> freeVariables() {
        return objects.variables().stream()
                .filter(variable -> variable.guard() == null)
                .map(ObjectPlans.Variable::name)
                .toList();
    }

    List<String> variables() {
        return objects.variables().stream().map(ObjectPlans.Variable::name).toList();
    }
}

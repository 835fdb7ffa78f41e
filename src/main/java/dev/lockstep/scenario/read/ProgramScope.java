package dev.lockstep.scenario.read;

import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.program.script.ObjectPlans;
import dev.lockstep.scenario.yaml.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names in scope in the lines of a program.
///
/// @param engine the program's engine; `ANY` where it has none
/// @param implementation which implementation of the engine runs; null where there is none
record ProgramScope(
        OperationForm.Of engine,
        @Nullable Implementation implementation,
        List<String> threads,
        ObjectPlans objects) {

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

    /// How messages name `name` where a `wanted` was expected and none has this name: by the kind of object that has
    /// it, if any.
    String found(String wanted, String name) {
        String is = variables().contains(name)
                ? "the variable"
                : locks().contains(name)
                        ? "the lock"
                        : conditions().contains(name)
                                ? "the condition"
                                : semaphores().contains(name)
                                        ? "the semaphore"
                                        : threads.contains(name)
                                                ? "the thread"
                                                : "unknown " + wanted;
        return is + " " + Words.quoted(name);
    }

    /// A hint for messages, where `name` cannot be written.
    String howChanged(String name) {
        return semaphores().contains(name) ? "; a semaphore is changed by acquire and release" : "";
    }

    /// A hint for messages, where `name` cannot be read.
    String whereRead(String name) {
        return semaphores().contains(name) ? "; the permits of a semaphore are for \"wait until\" and properties" : "";
    }

    /// A hint for messages, where a script cannot wait for a condition over `name`.
    String howWaitedFor(String name) {
        return conditions().contains(name)
                ? "; for a condition, \"wait on " + name + "\""
                : locks().contains(name)
                        ? "; for a lock, \"acquire " + name + "\""
                        : threads.contains(name)
                                ? "; for a thread, \"wait for " + name + "\""
                                : "";
    }
}

package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
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
    LocalText found(NameKind wanted, String name) {
        NameKind is = kind(name);
        return is == null ? wanted.unknown(name) : is.named(name);
    }

    private @Nullable NameKind kind(String name) {
        return variables().contains(name)
                ? NameKind.VARIABLE
                : locks().contains(name)
                        ? NameKind.LOCK
                        : conditions().contains(name)
                                ? NameKind.CONDITION
                                : semaphores().contains(name)
                                        ? NameKind.SEMAPHORE
                                        : threads.contains(name) ? NameKind.THREAD : null;
    }

    /// A hint for messages, where `name` cannot be written.
    LocalText howChanged(String name) {
        return semaphores().contains(name)
                ? LocalText.of(
                        "; a semaphore is changed by acquire and release",
                        "; einen Semaphor ändern acquire und release")
                : Words.NO_HINT;
    }

    /// A hint for messages, where `name` cannot be read.
    LocalText whereRead(String name) {
        return semaphores().contains(name)
                ? LocalText.of(
                        "; the permits of a semaphore are for \"wait until\" and properties",
                        "; die Erlaubnisse eines Semaphors sind für \"wait until\" und Eigenschaften")
                : Words.NO_HINT;
    }

    /// A hint for messages, where a script cannot wait for a condition over `name`.
    LocalText howWaitedFor(String name) {
        return conditions().contains(name)
                ? LocalText.of("; for a condition, \"wait on %s\"", "; bei einer Bedingung \"wait on %s\"", name)
                : locks().contains(name)
                        ? LocalText.of("; for a lock, \"acquire %s\"", "; bei einem Schloss \"acquire %s\"", name)
                        : threads.contains(name)
                                ? LocalText.of(
                                        "; for a thread, \"wait for %s\"", "; bei einem Thread \"wait for %s\"", name)
                                : Words.NO_HINT;
    }
}

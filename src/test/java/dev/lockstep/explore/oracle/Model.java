package dev.lockstep.explore.oracle;

import dev.lockstep.explore.oracle.State.One;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.script.ObjectOperation;
import dev.lockstep.scenario.program.script.ObjectPlans;
import dev.lockstep.scenario.program.script.ProgramPlan;
import dev.lockstep.scenario.program.script.ScriptOperation;
import java.util.List;
import java.util.stream.IntStream;

/// A program made ready to be interpreted: everything in it has a number.
///
/// @param guards for each variable the lock that guards it, or -1
/// @param lockOf for each condition its lock
record Model(
        List<String> threads,
        List<List<Code>> scripts,
        List<String> locks,
        List<Boolean> fair,
        List<String> conditions,
        List<Integer> lockOf,
        List<String> semaphores,
        List<Integer> permits,
        List<String> variables,
        List<String> initial,
        List<Integer> guards,
        List<Property> properties,
        int spurious) {

    static Model of(ProgramPlan plan) {
        if (plan.engine() != null) {
            throw new IllegalArgumentException("the interpreter knows scripts, not engines");
        }
        ObjectPlans objects = plan.objects();
        List<String> locks = objects.locks().stream().map(ObjectPlans.Lock::name).toList();
        return new Model(
                plan.threads().stream().map(ProgramPlan.ThreadPlan::name).toList(),
                plan.threads().stream().map(thread -> Code.of(thread.script())).toList(),
                locks,
                objects.locks().stream().map(ObjectPlans.Lock::fair).toList(),
                objects.conditions().stream().map(ObjectPlans.ConditionOf::name).toList(),
                objects.conditions().stream().map(each -> locks.indexOf(each.lock())).toList(),
                objects.semaphores().stream().map(ObjectPlans.Semaphore::name).toList(),
                objects.semaphores().stream().map(ObjectPlans.Semaphore::permits).toList(),
                objects.variables().stream().map(ObjectPlans.Variable::name).toList(),
                objects.variables().stream().map(each -> each.initial().text()).toList(),
                objects.variables().stream()
                        .map(each -> each.guard() == null ? -1 : locks.indexOf(each.guard()))
                        .toList(),
                plan.properties(),
                plan.spuriousWakeups());
    }

    List<Integer> numbers() {
        return IntStream.range(0, threads.size()).boxed().toList();
    }

    /// The operation before which a thread stands.
    ScriptOperation operation(One thread, int self) {
        return ((Code.Act) scripts.get(self).get(thread.at)).operation();
    }

    int conditionOf(One thread, int self) {
        return condition(((ObjectOperation.WaitOn) operation(thread, self)).condition());
    }

    int lockOf(String condition) {
        return lockOf.get(condition(condition));
    }

    int lock(String name) {
        return locks.indexOf(name);
    }

    int condition(String name) {
        return conditions.indexOf(name);
    }

    int semaphore(String name) {
        return semaphores.indexOf(name);
    }

    int variable(String name) {
        return variables.indexOf(name);
    }

    int thread(String name) {
        return threads.indexOf(name);
    }
}

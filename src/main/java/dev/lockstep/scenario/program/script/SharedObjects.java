package dev.lockstep.scenario.program.script;

import dev.lockstep.event.LockId;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.SharedValue;
import dev.lockstep.scenario.program.term.Value;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The free objects of one run, by name. Made before the first thread begins, and never changed after that.
final class SharedObjects {

    private final EngineRuntime port;
    private final Map<String, Mutex> locks = new HashMap<>();
    private final Map<String, Condition> conditions = new HashMap<>();
    private final Map<String, Semaphore> semaphores = new HashMap<>();
    private final Map<String, ScriptVariable> variables = new HashMap<>();

    SharedObjects(EngineRuntime port, ObjectPlans plans) {
        this.port = port;
        for (ObjectPlans.Lock lock : plans.locks()) {
            LockId id = new LockId("", lock.name());
            locks.put(lock.name(), lock.fair() ? port.fairMutex(id) : port.mutex(id));
        }
        for (ObjectPlans.ConditionOf condition : plans.conditions()) {
            conditions.put(condition.name(), named(locks, condition.lock()).condition(condition.name()));
        }
        for (ObjectPlans.Semaphore semaphore : plans.semaphores()) {
            semaphores.put(semaphore.name(), port.semaphore(semaphore.name(), semaphore.permits()));
        }
        plans.variables().forEach(variable -> variables.put(variable.name(), make(variable)));
    }

    private ScriptVariable make(ObjectPlans.Variable plan) {
        String guard = plan.guard();
        return guard == null
                ? ScriptVariable.free(port, plan.name(), plan.initial())
                : ScriptVariable.locked(port, plan.name(), plan.initial(), named(locks, guard));
    }

    /// The value of a variable, or null where there is none of this name.
    @Nullable Value get(String name) {
        ScriptVariable variable = variables.get(name);
        return variable == null ? null : variable.get();
    }

    /// Gives a variable a value.
    ///
    /// @return false where there is no variable of this name
    boolean set(String name, Value value) {
        ScriptVariable variable = variables.get(name);
        if (variable != null) {
            variable.set(value);
        }
        return variable != null;
    }

    /// The variable of this name, which no lock guards.
    ScriptVariable.Free free(String name) {
        if (variables.get(name) instanceof ScriptVariable.Free free) {
            return free;
        }
        throw new IllegalStateException(name + " is no variable without a lock; the reader refuses it");
    }

    /// The shared value of this name that a wait can read: a variable that no lock guards, or a semaphore; null where
    /// it is neither.
    @Nullable SharedValue<?> shared(String name) {
        return variables.get(name) instanceof ScriptVariable.Free free ? free.value() : semaphores.get(name);
    }

    String perform(ObjectOperation operation) throws InterruptedException {
        switch (operation) {
            case ObjectOperation.AcquireLock(var lock, var limit) -> {
                return acquire(named(locks, lock), limit);
            }
            case ObjectOperation.ReleaseLock(var lock) -> named(locks, lock).release();
            case ObjectOperation.AcquirePermit(var semaphore, var limit) -> {
                return acquire(named(semaphores, semaphore), limit);
            }
            case ObjectOperation.ReleasePermit(var semaphore) ->
                named(semaphores, semaphore).release();
            case ObjectOperation.WaitOn(var condition, var limit) -> {
                return wait(named(conditions, condition), limit);
            }
            case ObjectOperation.Signal(var condition) -> named(conditions, condition).signal();
            case ObjectOperation.SignalAll(var condition) ->
                named(conditions, condition).signalAll();
        }
        return "";
    }

    private String acquire(Mutex lock, Optional<Duration> limit) throws InterruptedException {
        if (limit.isEmpty()) {
            lock.acquire();
            return "";
        }
        return lock.acquire(port.deadline(limit.get())) ? "acquired" : "timed out";
    }

    private String acquire(Semaphore semaphore, Optional<Duration> limit) throws InterruptedException {
        if (limit.isEmpty()) {
            semaphore.acquire();
            return "";
        }
        return semaphore.acquire(port.deadline(limit.get())) ? "acquired" : "timed out";
    }

    private String wait(Condition condition, Optional<Duration> limit) throws InterruptedException {
        if (limit.isEmpty()) {
            condition.await();
            return "";
        }
        return condition.await(port.deadline(limit.get())) ? "woken" : "timed out";
    }

    private static <O> O named(Map<String, O> objects, String name) {
        return java.util.Objects.requireNonNull(objects.get(name), name);
    }
}

package dev.lockstep.scenario.program.script;

import dev.lockstep.runtime.SharedValue;
import dev.lockstep.runtime.WaitPredicate;
import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.program.term.Lookup;
import dev.lockstep.scenario.program.term.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a thread waits for: a condition of its script over variables, permits and the thread's locals, which cannot change
/// while it waits.
///
/// @param shared the variables and semaphores of the condition, by name
record ScriptWait(BooleanTerm condition, String words, Map<String, SharedValue<?>> shared, Lookup locals)
        implements WaitPredicate {

    @Override
    public List<? extends SharedValue<?>> reads() {
        return List.copyOf(shared.values());
    }

    @Override
    public boolean holds(Values now) {
        return condition.holds(name -> valueOf(name, now));
    }

    @Override
    public String values(Values now) {
        return condition
                .names()
                .distinct()
                .map(name -> name + " is " + told(valueOf(name, now)))
                .collect(Collectors.joining(", "));
    }

    private static String told(Value value) {
        return value.asNumber() == null ? "\"" + value + "\"" : value.text();
    }

    private Value valueOf(String name, Values now) {
        SharedValue<?> value = shared.get(name);
        return value == null ? locals.valueOf(name) : ScriptVariable.valueOf(Objects.requireNonNull(now.of(value)));
    }
}

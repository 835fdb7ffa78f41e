package dev.lockstep.explore.oracle;

import dev.lockstep.explore.oracle.State.Stage;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.script.ObjectOperation;
import dev.lockstep.scenario.program.script.ObjectOperation.AcquireLock;
import dev.lockstep.scenario.program.script.ScriptOperation;
import dev.lockstep.scenario.program.script.SharedOperation;
import dev.lockstep.scenario.program.script.ThreadOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What goes wrong in a state: properties, cycles of threads that need one another's locks, and who is stuck.
///
/// @param seen takes the *sometimes* properties that some state shows
record Judging(Model model, Set<String> seen) {

    void judge(State state) {
        for (Property property : model.properties()) {
            String broken = "property-broken: " + property.name();
            if (property.kind() != Property.Kind.IN_THE_END && !state.failures.contains(broken)) {
                boolean holds = holds(state, property);
                switch (property.kind()) {
                    case SOMETIMES -> {
                        if (holds) {
                            seen.add(property.name());
                        }
                    }
                    case ALWAYS, NEVER -> {
                        if (holds == (property.kind() == Property.Kind.NEVER)) {
                            state.failures.add(broken);
                        }
                    }
                    case IN_THE_END -> {}
                }
            }
        }
    }

    /// What compares a text by order does not hold.
    boolean holds(State state, Property property) {
        try {
            return Terms.holds(property.condition(), name -> quantity(state, name));
        } catch (Terms.NoNumber noNumber) {
            return false;
        }
    }

    private String quantity(State state, String name) {
        String[] words = name.split(" of ", 2);
        if (words[0].equals("holders")) {
            return state.holders[model.lock(words[1])] == State.NOBODY ? "0" : "1";
        }
        if (words[0].equals("result")) {
            return state.threads[model.thread(words[1])].locals.getOrDefault(Steps.RESULT, "");
        }
        int variable = model.variables().indexOf(name);
        return variable < 0 ? Integer.toString(state.permits[model.semaphore(name)]) : state.variables[variable];
    }

    void lookForCycles(State state) {
        for (int i = 0; i < state.threads.length; i++) {
            List<Integer> cycle = cycle(state, i);
            // A cycle has no beginning: it is told from its least name on.
            if (!cycle.isEmpty() && cycle.stream().map(model.threads()::get).min(String::compareTo).orElseThrow()
                    .equals(model.threads().get(i))) {
                Stream<String> edges = cycle.stream().map(
                        thread -> model.threads().get(thread) + " waits for "
                                + model.locks().get(needs(state, thread)) + heldBy(state, needs(state, thread)));
                state.failures.add("deadlock: " + String.join(", ", edges.toList()));
            }
        }
    }

    /// The threads of the cycle that `start` is in, from it on; none where it is in none.
    List<Integer> cycle(State state, int start) {
        ArrayList<Integer> path = new ArrayList<Integer>();
        int thread = start;
        while (!path.contains(thread)) {
            path.add(thread);
            int lock = needs(state, thread);
            thread = lock < 0 ? State.NOBODY : state.holders[lock];
            if (thread == State.NOBODY) {
                return List.of();
            }
        }
        return thread == start ? path : List.of();
    }

    /// The lock that a thread stands before and neither time nor interrupt can make it leave; -1 where there is none.
    private int needs(State state, int self) {
        State.One thread = state.threads[self];
        if (thread.stage == Stage.RETAKE) {
            return model.lockOf().get(model.conditionOf(thread, self));
        }
        boolean stands = thread.stage == Stage.QUEUE
                || (thread.stage == Stage.LINE && thread.reading < 0 && thread.writing.isEmpty());
        if (stands && model.operation(thread, self) instanceof AcquireLock(var name, var limit) && limit.isEmpty()) {
            int lock = model.lock(name);
            return thread.stage == Stage.LINE && model.fair().get(lock) ? -1 : lock;
        }
        return -1;
    }

    /// Where `self` cannot go on: what it cannot do, as reports have it.
    String stuck(State state, int self) {
        State.One thread = state.threads[self];
        String name = model.threads().get(self);
        if (thread.stage == Stage.RETAKE) {
            int lock = model.lockOf().get(model.conditionOf(thread, self));
            return name + " cannot take lock again " + model.locks().get(lock) + heldBy(state, lock);
        }
        return name + " cannot "
                + switch (model.operation(thread, self)) {
                    case AcquireLock(var lock, _) -> "take lock " + lock + heldBy(state, model.lock(lock));
                    case ObjectOperation.WaitOn(var condition, _) -> {
                        int lock = model.lockOf().get(model.condition(condition));
                        yield "stop waiting on " + model.locks().get(lock) + "." + condition;
                    }
                    case ThreadOperation.WaitFor(var target, _) -> "join " + target;
                    case ObjectOperation.AcquirePermit(var semaphore, _) -> "take a permit of " + semaphore;
                    case SharedOperation.WaitUntil until -> "wait until " + until.words();
                    case ScriptOperation other -> throw new IllegalStateException(other + " blocks nobody");
                };
    }

    private String heldBy(State state, int lock) {
        int holder = state.holders[lock];
        if (holder == State.NOBODY) {
            return "";
        }
        boolean over = state.threads[holder].stage == Stage.OVER;
        return " held by " + model.threads().get(holder) + (over ? " (ended)" : "");
    }
}

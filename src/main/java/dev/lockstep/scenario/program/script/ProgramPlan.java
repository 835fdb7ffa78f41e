package dev.lockstep.scenario.program.script;

import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.property.Property;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A program as its scenario has it. Every name in it is one of the program's own; lists are in the order of the file.
///
/// @param about what to look for, for people; empty where the scenario's own words do
/// @param engine what is watched; null where threads work on free objects alone
/// @param spuriousWakeups how many times at most a waiter may wake without a cause, in a run of steps
/// @param expected what must come out of it; null where the file does not say
/// @param stepLimit after so many steps a run of steps is ended
public record ProgramPlan(
        String about,
        @Nullable EnginePlan engine,
        @Nullable Expectation expected,
        ObjectPlans objects,
        int spuriousWakeups,
        int stepLimit,
        List<ThreadPlan> threads,
        List<Property> properties) {

    public ProgramPlan {
        threads = List.copyOf(threads);
        properties = List.copyOf(properties);
    }

    /// A thread and what it does.
    public record ThreadPlan(String name, List<Statement> script) {

        public ThreadPlan {
            script = List.copyOf(script);
        }
    }
}

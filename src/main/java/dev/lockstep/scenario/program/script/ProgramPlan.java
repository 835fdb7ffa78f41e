package dev.lockstep.scenario.program.script;

import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.property.Property;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A program as read from its scenario. Every name in it is one of the program's own; lists are in the order of the
/// file.
///
/// @param about what to look for, for people; empty where the scenario's own text is enough
/// @param engine the engine to watch; null where threads work on free objects alone
/// @param spuriousWakeups the most spurious wake-ups of a stepped run
/// @param expected the expected result; null where the file has none
/// @param stepLimit after so many steps a stepped run is ended
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

    /// The same with these properties instead.
    ProgramPlan judgedBy(List<Property> others) {
        return new ProgramPlan(about, engine, expected, objects, spuriousWakeups, stepLimit, threads, others);
    }

    /// A thread and its script.
    public record ThreadPlan(String name, List<Statement> script) {

        public ThreadPlan {
            script = List.copyOf(script);
        }
    }
}

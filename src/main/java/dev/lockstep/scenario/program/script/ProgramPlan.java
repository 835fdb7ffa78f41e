package dev.lockstep.scenario.program.script;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.program.AskPoint;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.property.Property;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A program as read from its scenario. Every name in it is one of the program's own; lists are in the order of the
/// file.
///
/// @param purpose what it is to show
/// @param engine the engine to watch; null where threads work on free objects alone
/// @param spuriousWakeups the most spurious wake-ups of a stepped run
/// @param stepLimit after so many steps a stepped run is ended
public record ProgramPlan(
        Purpose purpose,
        @Nullable EnginePlan engine,
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
        return new ProgramPlan(purpose, engine, objects, spuriousWakeups, stepLimit, threads, others);
    }

    /// What a program is to show, for people.
    ///
    /// @param about what to look for; null where the scenario's own text is enough
    /// @param expected the expected result; null where the file has none
    /// @param asks where a person is to be asked what comes
    public record Purpose(@Nullable LocalText about, @Nullable Expectation expected, List<AskPoint> asks) {

        public Purpose {
            asks = List.copyOf(asks);
        }
    }

    /// A thread and its script.
    public record ThreadPlan(String name, List<Statement> script) {

        public ThreadPlan {
            script = List.copyOf(script);
        }

        /// The texts of its lines, those of loops and branches among them.
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            script.forEach(statement -> add(statement, lines));
            return List.copyOf(lines);
        }

        private static void add(Statement statement, List<String> lines) {
            switch (statement) {
                case Statement.Act(var line, _) -> lines.add(line.text());
                case Statement.Assign(var line, _, _) -> lines.add(line.text());
                case Statement.Repeat(_, var body) -> body.forEach(each -> add(each, lines));
                case Statement.While(var line, _, var body) -> {
                    lines.add(line.text());
                    body.forEach(each -> add(each, lines));
                }
                case Statement.If(var line, _, var then, var otherwise) -> {
                    lines.add(line.text());
                    then.forEach(each -> add(each, lines));
                    otherwise.forEach(each -> add(each, lines));
                }
            }
        }
    }
}

package dev.lockstep.session.history;

import dev.lockstep.explain.OutcomeWords;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.session.frame.RunEnd;
import java.util.List;

/// How a run ended, its properties counted in.
final class RunEnds {
    private RunEnds() {}

    /// A property that broke is how the run ended, unless something worse stopped it.
    static RunEnd of(RunResult result, List<PropertyState> properties) {
        Outcome outcome = result.outcome();
        return switch (outcome) {
            case Outcome.Finished _, Outcome.StepLimit _, Outcome.ScheduleEnded _ ->
                properties.stream()
                        .filter(PropertyState::broken)
                        .findFirst()
                        .map(RunEnds::broke)
                        .orElseGet(() -> plain(outcome));
            case Outcome.Deadlock _,
                    Outcome.WaitsForever _,
                    Outcome.NoProgress _,
                    Outcome.PropertyBroken _,
                    Outcome.ThreadFailed _,
                    Outcome.EngineError _ -> plain(outcome);
        };
    }

    private static RunEnd broke(PropertyState property) {
        return plain(new Outcome.PropertyBroken(property.name(), property.message()));
    }

    private static RunEnd plain(Outcome outcome) {
        return new RunEnd(outcome.kind(), OutcomeWords.of(outcome), outcome instanceof Outcome.Finished);
    }
}

package dev.lockstep.session.step;

import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.session.Finish;
import dev.lockstep.session.OutcomeWords;
import java.util.List;

/// How a run ended, its properties counted in.
final class Verdicts {
    private Verdicts() {}

    /// A property that broke is how the run ended, unless something worse stopped it.
    static Finish of(RunResult result, List<PropertyState> properties) {
        Outcome outcome = result.outcome();
        return switch (outcome) {
            case Outcome.Finished _, Outcome.StepLimit _, Outcome.ScheduleEnded _ ->
                properties.stream()
                        .filter(PropertyState::broken)
                        .findFirst()
                        .map(Verdicts::broke)
                        .orElseGet(() -> plain(outcome));
            case Outcome.Deadlock _,
                    Outcome.WaitsForever _,
                    Outcome.NoProgress _,
                    Outcome.PropertyBroken _,
                    Outcome.ThreadFailed _,
                    Outcome.EngineError _ -> plain(outcome);
        };
    }

    private static Finish broke(PropertyState property) {
        return plain(new Outcome.PropertyBroken(property.name(), property.message()));
    }

    private static Finish plain(Outcome outcome) {
        return new Finish(outcome.kind(), OutcomeWords.of(outcome), outcome instanceof Outcome.Finished);
    }
}

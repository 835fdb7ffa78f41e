package dev.lockstep.session.history;

import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.strategy.RecordedStep;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The recorded steps that a replay compares with its own, read back from a trace.
public final class TraceReplay {
    private TraceReplay() {}

    /// The steps of `trace` up to `last`, step 0 first.
    public static List<TraceStep> steps(Trace trace, int last) {
        List<TraceStep> steps = new ArrayList<>(last + 1);
        for (int number = 0; number <= last; number++) {
            steps.add(trace.step(number));
        }
        return steps;
    }

    /// These steps as a replay compares them.
    ///
    /// @throws IllegalArgumentException if a choice is written wrongly
    public static List<RecordedStep> of(List<TraceStep> steps) {
        Map<String, Choice> read = new HashMap<>();
        List<RecordedStep> record = new ArrayList<>(steps.size());
        for (TraceStep step : steps) {
            if (step.number() > 0) {
                List<Choice> enabled = step.enabled().stream()
                        .map(each -> read.computeIfAbsent(each, Choice::parse))
                        .toList();
                record.add(
                        new RecordedStep(
                                read.computeIfAbsent(step.chosen(), Choice::parse), enabled, step.operation()));
            }
        }
        return record;
    }
}

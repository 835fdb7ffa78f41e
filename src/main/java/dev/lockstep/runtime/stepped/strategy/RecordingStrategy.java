package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Strategy;
import java.util.ArrayList;
import java.util.List;

/// Lets another strategy choose and keeps what a [ReplayStrategy] needs to verify the run.
public final class RecordingStrategy implements Strategy {

    private final Strategy inner;
    private final List<RecordedStep> steps = new ArrayList<>();

    public RecordingStrategy(Strategy inner) {
        this.inner = inner;
    }

    @Override
    public int choose(ChoicePoint point) {
        int index = inner.choose(point);
        if (index != END) {
            steps.add(
                    new RecordedStep(
                            point.choice(index), point.choices(), point.operation(index).told()));
        }
        return index;
    }

    /// The steps chosen so far.
    public List<RecordedStep> steps() {
        return List.copyOf(steps);
    }
}

package dev.lockstep.explore.shortest;

import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.List;

/// A schedule that leads to a failure and ends there.
///
/// @param switches how often it switches from one thread to another
record FailingPrefix(Schedule schedule, int switches) {

    static FailingPrefix of(List<Choice> choices) {
        int switches = 0;
        for (int i = 1; i < choices.size(); i++) {
            if (!choices.get(i).thread().equals(choices.get(i - 1).thread())) {
                switches++;
            }
        }
        return new FailingPrefix(new Schedule(choices), switches);
    }

    int steps() {
        return schedule.size();
    }

    /// Whether it has fewer steps or, of as many, fewer switches.
    boolean isShorterThan(FailingPrefix other) {
        return steps() < other.steps() || (steps() == other.steps() && switches < other.switches);
    }
}

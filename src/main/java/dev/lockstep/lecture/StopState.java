package dev.lockstep.lecture;

import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;

/// The state of a run that a stop shows.
///
/// @param named the scenario as the file names it: the id of a built-in one, or a file beside the lecture's
/// @param schedule the choices from the beginning
/// @param step the shown step, at most as many as there are choices
public record StopState(String named, Scenario scenario, Schedule schedule, int step) {

    /// Whether it is a state of a run of the scenario with this id.
    public boolean isOf(String scenarioId) {
        return scenario.id().equals(scenarioId);
    }

    /// The choices that lead to the shown step.
    public Schedule before() {
        return new Schedule(schedule.choices().subList(0, step));
    }
}

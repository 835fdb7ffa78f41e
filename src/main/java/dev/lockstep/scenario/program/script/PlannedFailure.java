package dev.lockstep.scenario.program.script;

/// Thrown by a task, a compute or an action because the scenario says so.
final class PlannedFailure extends Exception {

    private static final long serialVersionUID = 1L;

    PlannedFailure() {
        super("as the scenario asks");
    }
}

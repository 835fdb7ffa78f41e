package dev.lockstep.scenario.live;

/// What a task or a compute throws because the scenario asks for it. Without a stack, which nobody would read.
final class PlannedFailure extends Exception {

    private static final long serialVersionUID = 1L;

    PlannedFailure(String message) {
        super(message, null, false, false);
    }
}

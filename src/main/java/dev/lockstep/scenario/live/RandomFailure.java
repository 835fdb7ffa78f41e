package dev.lockstep.scenario.live;

/// What a task or a compute throws because the scenario asks for it. Without a stack, which nobody would read.
final class RandomFailure extends Exception {

    private static final long serialVersionUID = 1L;

    RandomFailure(String message) {
        super(message, null, false, false);
    }
}

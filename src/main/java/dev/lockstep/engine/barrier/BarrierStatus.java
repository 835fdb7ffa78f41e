package dev.lockstep.engine.barrier;

/// The state of a barrier at one moment.
///
/// @param waiting how many parties wait in this generation; 0 while the barrier is broken
/// @param parties how many must arrive
/// @param generation counted from 0: each trip and each reset begins the next
public record BarrierStatus(BarrierPhase phase, int waiting, int parties, long generation) {

    @Override
    public String toString() {
        String word = switch (phase) {
            case FILLING -> "filling";
            case DRAINING -> "draining";
            case BROKEN -> "broken";
        };
        return word + ", " + waiting + "/" + parties + " waiting, generation " + generation;
    }
}

package dev.lockstep.architecture.planted.scenario.program.property;

/// Keeps what belongs to one run, and would be asked by many.
final class Counting implements Quantity {
    private int seen;

    @Override
    public int after(int before) {
        seen++;
        return seen;
    }
}

package dev.lockstep.architecture.planted.scenario.program.property;

/// What can be told of a run.
interface Quantity {
    int after(int before);
}

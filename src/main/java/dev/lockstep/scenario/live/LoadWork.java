package dev.lockstep.scenario.live;

/// A task of a live pool. It carries its luck, and what that means is decided when it runs, by the knobs as they then
/// stand.
///
/// @param length where its time lies within the range, 0 to 1
/// @param luck it throws if this is below the share that throws, 0 to 1
record LoadWork(double length, double luck) {}

package dev.lockstep.snapshot;

import java.util.OptionalLong;

/// How fast an engine has been over the last few seconds. Totals are in its view; these are rates.
///
/// @param doneRate tasks done a second, those that threw included
/// @param failedRate tasks that threw, a second
/// @param p99WaitNanos the time that 99 of 100 tasks waited at most from queued to taken, to within 1/16; empty where none
///     was taken
/// @param hitRate hits a second
/// @param missRate misses a second
/// @param computeRate computes begun a second
/// @param tripRate generations that went through, a second
public record Figures(
        double doneRate,
        double failedRate,
        OptionalLong p99WaitNanos,
        double hitRate,
        double missRate,
        double computeRate,
        double tripRate) {}

package dev.lockstep.explore;

/// How many of the schedules that were run ended so. It counts orders, which says nothing of how likely they are.
public record OutcomeCount(String outcome, boolean ok, long schedules) {}

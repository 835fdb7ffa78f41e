package dev.lockstep.explore.ahead;

/// In how many orders something comes about.
public enum Extent {
    EVERY_ORDER,
    SOME_ORDERS,
    NO_ORDER
}

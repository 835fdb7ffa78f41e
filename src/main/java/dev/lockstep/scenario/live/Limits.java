package dev.lockstep.scenario.live;

/// What a plan may ask for at most, so that no file can take the machine away. Refused when read, before anything is made.
public final class Limits {

    private Limits() {}
}

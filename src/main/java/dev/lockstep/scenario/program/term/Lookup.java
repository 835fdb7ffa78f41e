package dev.lockstep.scenario.program.term;

/// Where names get their values: a thread's variables, or the quantities of a property. Looking may be a step of the run.
@FunctionalInterface
public interface Lookup {

    Value valueOf(String name);
}

package dev.lockstep.scenario.program.term;

/// The values of names: a thread's variables, or the quantities of a property. A look-up may be a step of the run.
@FunctionalInterface
public interface Lookup {

    Value valueOf(String name);
}

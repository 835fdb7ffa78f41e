package dev.lockstep.runtime.stepped.footprint;

/// The name of a shared variable, or of a whole shared map.
public record VariableId(String name) {

    @Override
    public String toString() {
        return name;
    }
}

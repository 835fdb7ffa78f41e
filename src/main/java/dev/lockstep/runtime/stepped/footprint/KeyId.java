package dev.lockstep.runtime.stepped.footprint;

/// One key of a shared map: a shared thing of its own.
public record KeyId(VariableId map, Object key) {

    @Override
    public String toString() {
        return map + "[" + key + "]";
    }
}

package dev.lockstep.event;

import java.util.Objects;

/// The name of an engine (a pool, a cache, a barrier), unique within one run.
public record EngineId(String name) {

    public EngineId {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return name;
    }
}

package dev.lockstep.architecture.planted.event;

/// How a pool is made.
public interface PoolEvent {

    enum Thrown {
        COUNTED,
        DEADLY
    }
}

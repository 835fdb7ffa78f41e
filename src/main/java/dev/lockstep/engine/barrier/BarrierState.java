package dev.lockstep.engine.barrier;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.GuardedState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that changes in a [Barrier], under its lock: the generation that fills, and those that are over but not empty
/// yet. There can be several of those, where more callers than parties share the barrier.
final class BarrierState implements GuardedState {

    private final int parties;
    private final List<Generation> leaving = new ArrayList<>(1);
    private Generation current;

    BarrierState(int parties) {
        this.parties = parties;
        this.current = new Generation(0, parties);
    }

    /// The generation that takes parties in, or that broke and refuses them.
    Generation current() {
        return current;
    }

    /// Whether parties of `generation` still wait for its trip. It is over once it broke or another began.
    boolean isFilling(Generation generation) {
        return generation == current && generation.breakage() == null;
    }

    /// Takes a party into the current generation and returns how many are still to come.
    int arrive(ThreadId party) {
        return current.arrive(party);
    }

    /// Breaks the current generation: none of its parties may pass.
    void breakWith(Breakage what) {
        current.breakWith(what);
        if (current.arrived() > 0) {
            leaving.add(current);
        }
    }

    /// Lets the current generation through and begins the next.
    void trip() {
        leaving.add(current);
        next();
    }

    /// Begins a new generation.
    void next() {
        current = new Generation(current.number() + 1, parties);
    }

    /// Lets out a party of a generation that is over.
    void leave(Generation generation, int index) {
        if (generation.leave(index)) {
            leaving.remove(generation);
        }
    }

    BarrierStatus status() {
        return new BarrierStatus(phase(), waiting(), parties, current.number());
    }

    BarrierEvent.Stated statement(EngineId engine) {
        @Nullable Breakage breakage = current.breakage();
        return new BarrierEvent.Stated(
                engine,
                parties,
                current.number(),
                breakage == null ? current.present() : List.of(),
                leaving.stream().flatMap(generation -> generation.present().stream()).toList(),
                breakage == null ? null : breakage.cause());
    }

    private int waiting() {
        return current.breakage() == null ? current.arrived() : 0;
    }

    private BarrierPhase phase() {
        if (current.breakage() != null) {
            return BarrierPhase.BROKEN;
        }
        boolean drains = leaving.stream().anyMatch(generation -> generation.breakage() == null);
        return drains ? BarrierPhase.DRAINING : BarrierPhase.FILLING;
    }
}

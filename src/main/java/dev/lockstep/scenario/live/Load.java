package dev.lockstep.scenario.live;

import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import java.util.List;
import java.util.function.LongSupplier;

/// An engine and the threads that keep it busy.
///
/// Knobs and acts may be read by any thread at any time and never wait. [#start()], [#turn], [#act] and [#restate()]
/// are for one thread at a time; they may use the engine, and so wait for it while the run is frozen.
public sealed interface Load permits PoolLoad, CacheLoad, BarrierLoad {

    /// Makes the engine that `plan` asks for; nothing runs yet.
    ///
    /// @param clock nanoseconds of the runtime's clock, by which the load keeps its rates
    static Load of(LivePlan plan, EngineRuntime runtime, LongSupplier clock) {
        return switch (plan) {
            case PoolPlan pool -> new PoolLoad(pool, runtime, clock);
            case CachePlan cache -> new CacheLoad(cache, runtime, clock);
            case BarrierPlan barrier -> new BarrierLoad(barrier, runtime);
        };
    }

    /// The engine that the load keeps busy.
    EngineId engine();

    /// Starts the threads.
    void start();

    /// The knobs, with their present values.
    List<Knob> knobs();

    /// The acts that it offers.
    List<Act> acts();

    /// Turns a knob to the permitted value nearest to `value`, and applies it to the engine.
    ///
    /// @throws IllegalArgumentException if there is no such knob, or `value` is not a number
    /// @throws IllegalStateException if the engine refuses, for instance after a shutdown; the message says why
    /// @throws InterruptedException if the calling thread is interrupted while it waits
    void turn(String knob, double value) throws InterruptedException;

    /// Performs an act on the engine.
    ///
    /// @throws IllegalArgumentException if there is no such act
    /// @throws IllegalStateException if the engine refuses, for instance after a shutdown; the message says why
    void act(String act);

    /// Has the engine emit its whole state again.
    void restate();

    /// Thrown by a task or a compute because the scenario asks for it. Without a stack trace, which is of no use here.
    final class PlannedFailure extends Exception {

        private static final long serialVersionUID = 1L;

        PlannedFailure(String message) {
            super(message, null, false, false);
        }
    }
}

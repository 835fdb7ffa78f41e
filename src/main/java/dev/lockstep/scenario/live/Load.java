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

    /// The engine that is kept busy.
    EngineId engine();

    /// Starts the threads.
    void start();

    /// What can be turned, where it stands.
    List<Knob> knobs();

    /// What can be done.
    List<Act> acts();

    /// Turns a knob to the permitted value nearest to `value`, and has the engine obey.
    ///
    /// @throws IllegalArgumentException if there is no such knob, or `value` is not a number
    /// @throws IllegalStateException if the engine cannot obey any more; the message says why
    /// @throws InterruptedException if the calling thread is interrupted while it waits
    void turn(String knob, double value) throws InterruptedException;

    /// Does something to the engine.
    ///
    /// @throws IllegalArgumentException if there is no such act
    /// @throws IllegalStateException if the engine cannot obey any more; the message says why
    void act(String act);

    /// Has the engine tell its whole state again.
    void restate();

    /// What a task or a compute throws because the scenario asks for it. Without a stack, which nobody would read.
    final class PlannedFailure extends Exception {

        private static final long serialVersionUID = 1L;

        PlannedFailure(String message) {
            super(message, null, false, false);
        }
    }
}

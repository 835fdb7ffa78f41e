package dev.lockstep.session.live;

import dev.lockstep.event.PoolEvent.Phase;
import dev.lockstep.explain.LoadWords.Call;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.runtime.live.EngineClock;
import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.live.Act;
import dev.lockstep.scenario.live.BarrierLoad;
import dev.lockstep.scenario.live.CacheLoad;
import dev.lockstep.scenario.live.LivePlan;
import dev.lockstep.scenario.live.Load;
import dev.lockstep.scenario.live.PoolLoad;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.trace.Recorder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One live run of a scenario: its engine, clock, recorder and load. Made anew whenever the session starts over.
///
/// @param number counted from 1 within the session
record LiveEngines(
        int number,
        Scenario scenario,
        EngineClock clock,
        Recorder recorder,
        LiveRuntime runtime,
        Load load)
        implements
            AutoCloseable {

    /// The act that every run has: end it and begin another. The session does it, not the load, which ends with its
    /// run.
    static final String RESTART = "restart";

    static Act restart() {
        return Act.of(RESTART, Call.RESTART, "");
    }

    /// Makes the engine; nothing runs yet. For the person's thread.
    ///
    /// @throws IllegalArgumentException if the scenario has no live part
    static LiveEngines of(int number, Scenario scenario, int capacity) {
        LivePlan plan = scenario.live();
        if (plan == null) {
            throw new RefusedInput(
                    LocalText.of("%s has no live part", "%s hat keinen Teil live", scenario.id()));
        }
        EngineClock clock = new EngineClock();
        Recorder recorder = new Recorder(capacity);
        LiveRuntime runtime = new LiveRuntime(clock, new PersonSink(recorder));
        return new LiveEngines(number, scenario, clock, recorder, runtime, Load.of(plan, runtime, clock::nanos));
    }

    /// The acts that can be done now.
    List<Act> acts() {
        return Stream.concat(load.acts().stream(), Stream.of(restart())).toList();
    }

    /// The knobs and acts that change nothing in this state, by id, with the reason for people.
    Map<String, String> withoutEffect(Snapshot now) {
        return switch (load) {
            case PoolLoad pool -> {
                PoolView view = now.pools().get(pool.engine());
                yield pool.withoutEffect(view == null ? Phase.OPEN : view.phase());
            }
            case BarrierLoad barrier -> {
                BarrierView view = now.barriers().get(barrier.engine());
                yield barrier.withoutEffect(view != null && view.broken() != null);
            }
            case CacheLoad _ -> Map.of();
        };
    }

    /// Has the engine and every living thread state what they are again, as events. May wait for the engine.
    void restate() {
        runtime.restate();
        load.restate();
    }

    /// Ends every thread of the run and waits for them.
    @Override
    public void close() {
        runtime.close();
    }
}

package dev.lockstep.session;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Recorded;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Generation, waits and breakages of a barrier.
final class BarrierGauges implements Gauges {

    private final EngineId barrier;
    private final Rate rounds = new Rate();
    private final Quantile waits = new Quantile();
    private final Map<ThreadId, Long> arrivedAt = new HashMap<>();
    private long trips;
    private long breaks;

    BarrierGauges(EngineId barrier) {
        this.barrier = barrier;
    }

    @Override
    public int depth(Snapshot snapshot) {
        BarrierView view = snapshot.barriers().get(barrier);
        return view == null ? 0 : view.arrived().size();
    }

    @Override
    public void saw(Recorded recorded) {
        if (recorded.event() instanceof BarrierEvent event) {
            saw(recorded, event);
        }
    }

    private void saw(Recorded recorded, BarrierEvent event) {
        switch (event) {
            case BarrierEvent.Arrived _ -> arrivedAt.put(recorded.thread(), recorded.nanos());
            case BarrierEvent.Passed _, BarrierEvent.LeftBroken _ -> {
                Long since = arrivedAt.remove(recorded.thread());
                if (since != null) {
                    waits.saw(recorded.nanos() - since);
                }
            }
            case BarrierEvent.Tripped _ -> trips++;
            case BarrierEvent.Broke _ -> breaks++;
            case BarrierEvent.Stated _ -> arrivedAt.clear();
            case BarrierEvent.Made _,
                    BarrierEvent.ActionBegan _,
                    BarrierEvent.ActionEnded _,
                    BarrierEvent.TurnedAway _,
                    BarrierEvent.Reset _ -> {}
        }
    }

    @Override
    public List<Figure> figures(Snapshot snapshot, long nanos) {
        rounds.saw(nanos, trips);
        BarrierView view = snapshot.barriers().get(barrier);
        int parties = view == null ? 0 : view.parties();
        return List.of(
                Numbers.count("generation", "generation", view == null ? 0 : view.generation()),
                new Figure("waiting", "waiting", depth(snapshot) + " / " + parties, depth(snapshot)),
                Numbers.time("wait", "p99 wait", waits.p99()),
                Numbers.count("broken", "broken", breaks),
                Numbers.perSecond("rate", "rounds", rounds.perSecond()));
    }

    @Override
    public Flow flow() {
        return new Flow(Double.NaN, Double.NaN, rounds.perSecond());
    }
}

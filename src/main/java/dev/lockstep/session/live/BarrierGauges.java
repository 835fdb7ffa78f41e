package dev.lockstep.session.live;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.session.frame.FigureText;
import dev.lockstep.session.frame.FlowMeasure;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Generation, waits and breakages of a barrier.
final class BarrierGauges implements Gauges {

    private final EngineId barrier;
    private final GrowthRate rounds = new GrowthRate();
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
    public void saw(RecordedEvent recorded) {
        if (recorded.event() instanceof BarrierEvent event) {
            saw(recorded, event);
        }
    }

    private void saw(RecordedEvent recorded, BarrierEvent event) {
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
    public List<FrameFigure> figures(Snapshot snapshot, long nanos) {
        rounds.saw(nanos, trips);
        BarrierView view = snapshot.barriers().get(barrier);
        int parties = view == null ? 0 : view.parties();
        return List.of(
                FigureText.count("generation", "generation", view == null ? 0 : view.generation()),
                new FrameFigure("waiting", "waiting", depth(snapshot) + " / " + parties, depth(snapshot)),
                FigureText.time("wait", "p99 wait", waits.p99()),
                FigureText.count("broken", "broken", breaks),
                FigureText.perSecond("rate", "rounds", rounds.perSecond()));
    }

    @Override
    public FlowMeasure flow() {
        return new FlowMeasure(Double.NaN, Double.NaN, rounds.perSecond());
    }
}

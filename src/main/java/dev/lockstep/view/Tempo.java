package dev.lockstep.view;

import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.session.frame.FlowMeasure;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import java.util.ArrayDeque;
import java.util.Deque;

/// Measures over the last second how fast things move before the eye, by counting what the engines have done.
/// For one thread.
final class Tempo {
    private static final long SPAN_NANOS = 1_000_000_000L;

    /// @param wall when the frame was drawn
    /// @param moves how often anything went to another place, since the run began
    private record Mark(long wall, long moves) {}

    private final Deque<Mark> marks = new ArrayDeque<>();
    private FlowRate pace = FlowRate.STILL;
    private int run = -1;

    /// The pace as of `frame`, drawn at `wall`.
    FlowRate of(LiveFrame frame, long wall) {
        if (frame.run() != run || frame.number() == 1) {
            run = frame.run();
            marks.clear();
            pace = FlowRate.STILL;
        }
        Mark now = mark(frame, wall);
        marks.addLast(now);
        while (marks.size() > 2 && now.wall() - marks.getFirst().wall() > SPAN_NANOS) {
            marks.removeFirst();
        }
        Mark then = marks.getFirst();
        FlowMeasure flow = frame.flow();
        pace = pace.next(perSecond(now.moves() - then.moves(), now.wall() - then.wall()))
                .saying(flow.arriving(), flow.starting(), flow.finishing());
        return pace;
    }

    private static double perSecond(long count, long nanos) {
        // Too short a time would make much of the first few.
        return nanos < SPAN_NANOS / 4 ? 0 : count * 1e9 / nanos;
    }

    private static Mark mark(LiveFrame frame, long wall) {
        Snapshot snapshot = frame.snapshot();
        long moves = 0;
        for (PoolView pool : snapshot.pools().values()) {
            var counts = pool.counts();
            long over = counts.succeeded() + counts.failed() + counts.returned();
            moves += counts.submitted() + (counts.submitted() - counts.queued()) + over;
        }
        for (CacheView cache : snapshot.caches().values()) {
            var counts = cache.counts();
            // A hit without a lock moves nobody.
            moves += 3 * counts.misses();
        }
        for (BarrierView barrier : snapshot.barriers().values()) {
            moves += 2 * barrier.generation() * barrier.parties();
        }
        return new Mark(wall, moves);
    }
}

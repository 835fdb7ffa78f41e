package dev.lockstep.session.live;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.explain.Surroundings;
import dev.lockstep.session.frame.RecentEvents;
import dev.lockstep.snapshot.EventKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Keeps the newest events of each kind. For the frame thread alone.
final class EventKeeper {

    private final Map<EventKind, Deque<RecentEvents.Kept>> kept = new EnumMap<>(EventKind.class);
    private final Map<EventKind, List<RecentEvents.Kept>> copies = new EnumMap<>(EventKind.class);
    private RecentEvents recent = RecentEvents.NONE;

    /// @param around what was true just before
    void saw(RecordedEvent recorded, Surroundings around) {
        EventKind kind = EventKind.of(recorded.event());
        Deque<RecentEvents.Kept> deque = kept.computeIfAbsent(kind, _ -> new ArrayDeque<>(RecentEvents.KEPT));
        if (deque.size() == RecentEvents.KEPT) {
            deque.removeFirst();
        }
        deque.addLast(new RecentEvents.Kept(recorded, around));
        copies.remove(kind);
    }

    /// What is kept now; kinds that have not changed are shared with what was given out before.
    RecentEvents recent() {
        if (copies.size() < kept.size()) {
            kept.forEach((kind, deque) -> copies.computeIfAbsent(kind, _ -> List.copyOf(deque)));
            recent = new RecentEvents(copies);
        }
        return recent;
    }
}

package dev.lockstep.session.frame;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.Surroundings;
import dev.lockstep.snapshot.EventKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The newest events of each [EventKind]. Immutable; lists and sentences are made only when asked for.
public final class RecentEvents {

    /// How many of each kind are kept.
    public static final int KEPT = 200;

    public static final RecentEvents NONE = new RecentEvents(Map.of());

    private final Map<EventKind, List<Kept>> kept;

    /// An event, and what was true just before it.
    public record Kept(RecordedEvent recorded, Surroundings around) {

        long sequence() {
            return recorded.sequence();
        }

        EventLine told() {
            return new EventLine(
                    recorded.sequence(),
                    0,
                    recorded.nanos(),
                    EventKind.of(recorded.event()),
                    Spoken.language().event(recorded, around));
        }
    }

    public RecentEvents(Map<EventKind, List<Kept>> kept) {
        this.kept = kept.isEmpty() ? Map.of() : new EnumMap<>(kept);
    }

    /// The newest events of these kinds, newest first, at most `limit`.
    public List<RecordedEvent> newest(Set<EventKind> kinds, int limit) {
        return kept(kinds, limit).stream().map(Kept::recorded).toList();
    }

    private List<Kept> kept(Set<EventKind> kinds, int limit) {
        List<Kept> all = new ArrayList<>();
        for (EventKind kind : kinds) {
            all.addAll(kept.getOrDefault(kind, List.of()));
        }
        all.sort(Comparator.comparingLong(Kept::sequence).reversed());
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    /// The same events, as lines.
    public List<EventLine> told(Set<EventKind> kinds, int limit) {
        return kept(kinds, limit).stream().map(Kept::told).toList();
    }
}

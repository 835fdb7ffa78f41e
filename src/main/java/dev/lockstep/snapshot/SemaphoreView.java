package dev.lockstep.snapshot;

import dev.lockstep.event.ThreadId;
import java.util.List;
import java.util.Set;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/// A semaphore as it stands.
///
/// @param permits how many there are
/// @param changer who took or gave back the last; who made it, where nobody has
/// @param since when that was
/// @param line who waits for a permit and since when, in order of arrival; not a promise of who is next
public record SemaphoreView(String name, int permits, ThreadId changer, Moment since, PMap<ThreadId, Moment> line) {

    public static SemaphoreView made(String name, int permits, ThreadId maker, Moment now) {
        return new SemaphoreView(name, permits, maker, now, OrderedPMap.empty());
    }

    /// Who waits for a permit, in order of arrival.
    public List<ThreadId> waiting() {
        return List.copyOf(line.keySet());
    }

    public SemaphoreView with(int left, ThreadId who, Moment now) {
        return new SemaphoreView(name, left, who, now, line);
    }

    public SemaphoreView blocking(ThreadId thread, Moment now) {
        return new SemaphoreView(name, permits, changer, since, line.plus(thread, now));
    }

    public SemaphoreView without(ThreadId thread) {
        return new SemaphoreView(name, permits, changer, since, line.minus(thread));
    }

    /// As it is if only `threads` live.
    public SemaphoreView among(Set<ThreadId> threads) {
        SemaphoreView then = this;
        for (ThreadId thread : line.keySet()) {
            then = threads.contains(thread) ? then : then.without(thread);
        }
        return then;
    }
}

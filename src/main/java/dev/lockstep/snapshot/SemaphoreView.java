package dev.lockstep.snapshot;

import dev.lockstep.event.ThreadId;
import java.util.List;
import java.util.Set;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/// The state of a semaphore after an event.
///
/// @param permits how many there are
/// @param changer the thread of the last acquire or release, or the maker of the semaphore before the first
/// @param since when that operation was
/// @param line the waiters for a permit and since when, in order of arrival, which need not be the order of service
public record SemaphoreView(String name, int permits, ThreadId changer, Moment since, PMap<ThreadId, Moment> line) {

    public static SemaphoreView made(String name, int permits, ThreadId maker, Moment now) {
        return new SemaphoreView(name, permits, maker, now, OrderedPMap.empty());
    }

    /// The waiters for a permit, in order of arrival.
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

    /// This view without threads other than `threads`.
    public SemaphoreView among(Set<ThreadId> threads) {
        SemaphoreView then = this;
        for (ThreadId thread : line.keySet()) {
            then = threads.contains(thread) ? then : then.without(thread);
        }
        return then;
    }
}

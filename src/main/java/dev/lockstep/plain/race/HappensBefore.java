package dev.lockstep.plain.race;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// What happens before what in one run (JLS 17.4.5): the order of each thread's own actions, and from each release to
/// the acquires that see it. Only what is told is an edge. An edge too few tells a race that is none; one too many hides
/// one.
///
/// Threads are numbered from 0 in the order in which they are first told of. Not safe for use by several threads: a run
/// tells its steps one after the other.
public final class HappensBefore {
    private final List<VectorClock> threads = new ArrayList<>();
    private final IdentityHashMap<Object, VectorClock> channels = new IdentityHashMap<>();

    /// A moment in a thread's work.
    ///
    /// @param time counts the parts of the thread's work between its releases, from 1
    public record Moment(int thread, int time) {}

    /// What `thread` did so far happens before all that follows the next [#acquired] of this channel, by any thread.
    ///
    /// @param channel what carries the edge, by identity: a monitor, a volatile variable, a thread that was started,
    ///     one that has ended
    public void released(int thread, Object channel) {
        VectorClock clock = clock(thread);
        channels.computeIfAbsent(channel, _ -> new VectorClock()).join(clock);
        clock.tick(thread);
    }

    /// What was released through this channel happens before what `thread` does from now on.
    public void acquired(int thread, Object channel) {
        VectorClock told = channels.get(channel);
        if (told != null) {
            clock(thread).join(told);
        }
    }

    /// The moment in which `thread` is.
    public Moment now(int thread) {
        return new Moment(thread, clock(thread).of(thread));
    }

    /// Whether what was done in that moment happens before what `thread` does now. What a thread did itself does.
    public boolean isBefore(Moment moment, int thread) {
        return clock(thread).knows(moment.thread(), moment.time());
    }

    private VectorClock clock(int thread) {
        while (threads.size() <= thread) {
            VectorClock begun = new VectorClock();
            begun.tick(threads.size());
            threads.add(begun);
        }
        return threads.get(thread);
    }
}

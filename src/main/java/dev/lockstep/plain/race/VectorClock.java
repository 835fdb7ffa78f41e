package dev.lockstep.plain.race;

import java.util.Arrays;

/// How much of each thread's work is known to have happened before some moment (Fidge 1988; Mattern 1989). Threads have
/// small numbers from 0 on; of a thread that was never heard of, nothing is known.
final class VectorClock {
    private int[] times = {};

    /// How much of a thread's work is known.
    int of(int thread) {
        return thread < times.length ? times[thread] : 0;
    }

    /// Whether this moment of a thread is known.
    boolean knows(int thread, int time) {
        return time <= of(thread);
    }

    /// Learns all that the other knows.
    void join(VectorClock other) {
        room(other.times.length);
        for (int thread = 0; thread < other.times.length; thread++) {
            times[thread] = Math.max(times[thread], other.times[thread]);
        }
    }

    /// Begins the next part of a thread's work.
    void tick(int thread) {
        room(thread + 1);
        times[thread]++;
    }

    private void room(int threads) {
        if (times.length < threads) {
            times = Arrays.copyOf(times, Math.max(threads, 2 * times.length));
        }
    }
}

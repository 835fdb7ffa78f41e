package dev.lockstep.runtime.stepped;

import java.util.List;

/// Where a run is, but for what only a change alters: of two moments with no change between them that have equal ones, the
/// run goes on alike from both, as far as its threads tell what they keep ([LocalState#isKnown]).
///
/// @param threads where each thread stands that has not ended, as they were spawned
/// @param permits how many there are of each semaphore, as they were made
record Configuration(List<LocalState> threads, List<Integer> permits) {

    Configuration {
        threads = List.copyOf(threads);
        permits = List.copyOf(permits);
    }
}

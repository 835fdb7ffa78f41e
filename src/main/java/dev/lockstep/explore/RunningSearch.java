package dev.lockstep.explore;

import dev.lockstep.explore.run.SearchCounts;

/// A search under way. All but [#run] is for any thread.
sealed interface RunningSearch permits Search, RefiningSearch {

    SearchCounts counts();

    FoundSoFar soFar();

    /// Ends the search at the next step.
    void cancel();

    /// Searches; called once. An interrupt of the calling thread cancels.
    SearchResult run();
}

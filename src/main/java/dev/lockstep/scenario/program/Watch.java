package dev.lockstep.scenario.program;

import dev.lockstep.event.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows one run by its events, in the order of their numbers: which properties hold, and the end state.
///
/// All it knows comes from the events, so it is the same for a run that is under way, one that was recorded, and one on
/// real threads. For one thread.
public interface Watch {

    /// Takes in `recorded`; true if it changed a value that a property or the end state reads, other than the results
    /// of threads.
    boolean saw(RecordedEvent recorded);

    /// The state that all later answers depend on: after two moments at which it was equal, the same events lead to the
    /// same answers. The repeated results of a thread in a loop are left out, as they are in the end state.
    Object state();

    /// The run is over.
    ///
    /// @param cameToItsEnd whether every thread of the program has ended and services are only idle: only then are the
    ///     `in the end` properties judged
    void over(boolean cameToItsEnd);

    /// The present state of every property, in the order of the scenario.
    List<PropertyState> properties();

    /// How many properties this run has broken by now.
    default int broken() {
        return (int) properties().stream().filter(PropertyState::broken).count();
    }

    /// The end state of the run, by name, in an order that follows from the scenario: results of threads, values of
    /// variables, counts of engines. Equivalent runs (equal but for the order of independent steps) have equal end
    /// states.
    Map<String, String> endState();

    /// The end state of a run in a livelock of `threads`, without what changes in each round: the last results of their
    /// lines in loops, and the numbers of permits. So it does not depend on the step at which the livelock was
    /// detected.
    default Map<String, String> endState(Set<String> threads) {
        return endState();
    }
}

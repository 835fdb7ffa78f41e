package dev.lockstep.scenario.program;

import dev.lockstep.event.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows one run by its events, in the order of their numbers: which properties hold, and what is left at the end.
///
/// All it knows comes from the events, so it is the same for a run that is under way, one that was recorded, and one on
/// real threads. For one thread.
public interface Watch {

    /// Takes note of `recorded`; true if something changed by it that a property or the end state is about, other than what
    /// threads got.
    boolean saw(RecordedEvent recorded);

    /// All that it will say may depend on: after two moments at which this was equal, the same events lead to the same.
    /// Which results a thread got over and over in a loop is left out, as it is in the end state.
    Object state();

    /// The run is over.
    ///
    /// @param cameToItsEnd whether every thread of the program has ended and services are only idle: then it can be
    ///     said what holds in the end. Of a run that got stuck or was cut it cannot
    void over(boolean cameToItsEnd);

    /// Every property, in the order of the scenario, as it stands now.
    List<PropertyState> properties();

    /// How many properties this run has broken by now.
    default int broken() {
        return (int) properties().stream().filter(PropertyState::broken).count();
    }

    /// What came of the run, by name, in an order that follows from the scenario: what threads got, what variables hold,
    /// what engines counted. Two runs that cannot be told apart but by their order have the same.
    Map<String, String> endState();

    /// The same of a run that makes no progress, without what passes as `threads` go round: what their lines in loops gave
    /// last, and how many permits there are. Where the circle was noticed makes no difference to it.
    default Map<String, String> endState(Set<String> threads) {
        return endState();
    }
}

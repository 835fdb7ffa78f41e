package dev.lockstep.view.explore;

import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.SearchState;
import dev.lockstep.session.frame.SearchState.Phase;
import java.util.List;

/// A number of the search, or a word in its place.
///
/// @param id stays the same from frame to frame
/// @param value in large letters
/// @param label what it is
/// @param wrong whether it tells of something that went wrong
record Counter(String id, String value, String label, boolean wrong) {

    /// All of `state`. None says more than is known: while the search goes on there is no coverage.
    static List<Counter> of(SearchState state) {
        if (state.phase() == Phase.READY) {
            return List.of(new Counter("coverage", "not searched", "no order was run yet", false));
        }
        return List.of(
                new Counter("schedules", Amount.of(state.schedules()), state.schedules() == 1 ? "schedule run" : "schedules run", false),
                new Counter("pruned", Amount.of(state.pruned()), "cut as equal", false),
                coverage(state),
                failures(state),
                new Counter("time", Amount.time(state.nanos()), "search time", false));
    }

    private static Counter coverage(SearchState state) {
        SearchReport found = state.found();
        if (state.phase() == Phase.SEARCHING) {
            return new Counter("coverage", "searching…", "so far, no result yet", false);
        }
        if (found == null) {
            return new Counter("coverage", "no result", "the search broke off", true);
        }
        return found.complete()
                ? new Counter("coverage", "every order", "searched to the end", false)
                : new Counter("coverage", "not every order", found.coverage(), false);
    }

    private static Counter failures(SearchState state) {
        SearchReport found = state.found();
        if (found == null) {
            String label = state.failing() == 1 ? "schedule that fails" : "schedules that fail";
            return new Counter("failures", Amount.of(state.failing()), label, state.failing() > 0);
        }
        int distinct = found.failures().size() + found.missed().size();
        return new Counter(
                "failures", Amount.of(distinct), distinct == 1 ? "distinct failure" : "distinct failures", distinct > 0);
    }
}

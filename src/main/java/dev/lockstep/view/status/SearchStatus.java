package dev.lockstep.view.status;

import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.SearchState;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The status of a search: whether it is complete, and what must be taken for granted.
final class SearchStatus {
    private SearchStatus() {}

    static String of(SearchState search) {
        SearchReport found = search.found();
        if (found == null) {
            String plan = search.plan().strategy().words();
            return switch (search.phase()) {
                case READY -> "Not searched · " + plan;
                case SEARCHING -> "Searching · " + plan;
                case DONE -> "No result · " + plan;
            };
        }
        return Stream.concat(Stream.of(found.complete() ? "Complete" : "Not complete"), found.assumptions().stream())
                .collect(Collectors.joining(" · "));
    }
}

package dev.lockstep.explain.outcome;

import java.util.List;

/// Threads that change places among outcomes that are told as one.
///
/// @param sets the names of each set of alike threads
/// @param every whether each choice of them was found, so that *any* two of three may be said
public record AlikeNames(List<List<String>> sets, boolean every) {

    /// No threads change places: there is but one outcome.
    public static final AlikeNames NONE = new AlikeNames(List.of(), false);

    public AlikeNames {
        sets = sets.stream().map(List::copyOf).toList();
    }

    /// The set of a thread; of itself alone where it is in none.
    public List<String> around(String thread) {
        return sets.stream().filter(set -> set.contains(thread)).findFirst().orElse(List.of(thread));
    }
}

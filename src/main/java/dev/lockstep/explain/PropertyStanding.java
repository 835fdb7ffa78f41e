package dev.lockstep.explain;

/// The standing of a property in a run, as far as the run went.
public enum PropertyStanding {
    HELD,
    /// A `sometimes` that this run has shown.
    SEEN,
    /// A later event may still break it.
    HOLDS_SO_FAR,
    BROKEN,
    /// A `sometimes` that this run has not shown, which breaks nothing.
    NOT_SEEN,
    /// It is about the end of the run, which has not come.
    NOT_JUDGED
}

package dev.lockstep.explain;

/// How a property stands in a run, as far as that went.
public enum PropertyStanding {
    HELD,
    /// What must be seen in some run was seen in this one.
    SEEN,
    /// What comes may still break it.
    HOLDS_SO_FAR,
    BROKEN,
    /// What must be seen in some run was not seen in this one, which breaks nothing.
    NOT_SEEN,
    /// It is about the end of a run, which has not come.
    NOT_JUDGED
}

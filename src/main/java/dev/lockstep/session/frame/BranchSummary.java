package dev.lockstep.session.frame;

/// One way the run went, kept when another was taken instead.
///
/// @param id what it is called in commands
/// @param from the step after which it differs from the way it was made from; 0 for the first
/// @param steps how many steps it has so far
/// @param label for people, such as `from step 12: B first`
/// @param shown whether it is the one that is shown
public record BranchSummary(int id, int from, int steps, String label, boolean shown) {}

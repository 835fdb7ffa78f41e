package dev.lockstep.session.frame;

/// Something that went wrong in a run, which may go on all the same.
///
/// @param step the step that brought it about
/// @param kind the word of reports, such as `deadlock` or `thread-failed`
/// @param sentence what it is, for people
public record Alarm(int step, String kind, String sentence) {}

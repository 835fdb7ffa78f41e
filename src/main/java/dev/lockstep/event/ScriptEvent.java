package dev.lockstep.event;

/// What a script of a scenario does; the recording thread is the one whose script it is.
///
/// Values are text: scripts work with words and numbers, and a trace must read the same after it was written down.
public sealed interface ScriptEvent extends Event {

    /// The one operation of a thread that works at its own part of a load, which has no line in a file. Its sleeps
    /// stand for the work.
    String WORK = "work";

    /// The thread begins an operation of its script.
    ///
    /// @param operation its text in the scenario, such as `get user:123`
    /// @param line where it stands in the scenario's file, counted from 1; 0 where no file has it
    record Began(String operation, int line) implements ScriptEvent {}

    /// The operation is over.
    ///
    /// @param result what came of it, such as `v1` or `refused: full`; empty where it gives nothing
    record Ended(String operation, String result) implements ScriptEvent {}

    /// The thread read a variable of the scenario.
    record Read(String variable, String value) implements ScriptEvent {}

    /// The thread set a local of its script, which no other thread sees.
    record Kept(String local, String value) implements ScriptEvent {}

    /// The thread changed a variable of the scenario; also recorded once when the variable is made.
    record Wrote(String variable, String value) implements ScriptEvent {}
}

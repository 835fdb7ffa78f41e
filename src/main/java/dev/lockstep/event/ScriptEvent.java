package dev.lockstep.event;

/// What the script of a scenario does, told by whoever carries the script out; the recording thread is the one whose
/// script it is.
///
/// Values are text: scripts work with words and numbers, and a trace must read the same after it was written down.
public sealed interface ScriptEvent extends Event {

    /// The one operation of whoever works at its own part of a load, of which no file has a line. What it sleeps meanwhile
    /// stands for the work.
    String WORK = "work";

    /// The thread begins an operation of its script.
    ///
    /// @param operation as the scenario has it, such as `get user:123`
    /// @param line where it stands in the scenario's file, counted from 1; 0 where no file has it
    record Began(String operation, int line) implements ScriptEvent {}

    /// The operation is over.
    ///
    /// @param result what came of it, such as `v1` or `refused: full`; empty where it gives nothing
    record Ended(String operation, String result) implements ScriptEvent {}

    /// The thread read a variable of the scenario.
    record Read(String variable, String value) implements ScriptEvent {}

    /// The thread changed a variable of the scenario; also told once at its making.
    record Wrote(String variable, String value) implements ScriptEvent {}
}

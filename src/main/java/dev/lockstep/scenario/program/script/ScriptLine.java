package dev.lockstep.scenario.program.script;

import dev.lockstep.event.ScriptEvent;

/// A line of a script.
///
/// @param text its text, such as `get user:123`
/// @param number counted from 1 in the scenario's file
public record ScriptLine(String text, int number) {

    /// The event of its beginning, which identifies it among the lines of its thread.
    ScriptEvent.Began begun() {
        return new ScriptEvent.Began(text, number);
    }
}

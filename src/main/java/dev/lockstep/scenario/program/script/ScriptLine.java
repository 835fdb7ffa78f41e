package dev.lockstep.scenario.program.script;

import dev.lockstep.event.ScriptEvent;

/// A line of a script, as people read it.
///
/// @param text what stands there, such as `get user:123`
/// @param number counted from 1 in the scenario's file
public record ScriptLine(String text, int number) {

    /// What is told as it begins, by which it is known among the others of its thread.
    ScriptEvent.Began begun() {
        return new ScriptEvent.Began(text, number);
    }
}

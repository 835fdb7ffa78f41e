package dev.lockstep.scenario.program;

import dev.lockstep.lecture.answer.Concept;

/// Where a scenario wants a person to be asked: when a thread comes to stand before a line of its script, the first
/// time in a run.
///
/// @param thread its name
/// @param line the text of the line, as the script has it
/// @param concept what is asked for
public record AskPoint(String thread, String line, Concept concept) {}

package dev.lockstep.cli;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.trace.Trace;

/// A picture of one step of a run.
///
/// @param step the step; beyond the last, the last
/// @param scale pixels for each logical pixel, for PNG
/// @param dark whether in the dark theme
/// @param language the code of the language of its sentences
/// @param target the file as it was typed; its end decides the format
public record Still(
        Scenario scenario,
        Trace trace,
        int step,
        double scale,
        boolean dark,
        String language,
        String target) {}

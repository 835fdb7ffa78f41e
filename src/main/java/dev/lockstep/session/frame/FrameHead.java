package dev.lockstep.session.frame;

import dev.lockstep.scenario.Scenario;

/// The scenario and run that a frame shows.
///
/// @param scenario the scenario that runs
/// @param run how often a run was started or opened in this session, counted from 1; the frame shows nothing of an
///     earlier run
/// @param number the frame's own number within the session, counted from 1
public record FrameHead(Scenario scenario, int run, long number) {}

package dev.lockstep.session.frame;

import dev.lockstep.scenario.Scenario;

/// What a frame is of.
///
/// @param scenario what runs
/// @param run how often a run was started or opened in this session, counted from 1; nothing of an earlier run is left in
///     the frame
/// @param number the frame's own number within the session, counted from 1
public record FrameHead(Scenario scenario, int run, long number) {}

package dev.lockstep.scenario;

import dev.lockstep.scenario.live.LivePlan;

/// A program to watch.
///
/// @param id its name on the command line: small letters, digits and hyphens
/// @param title its name in the gallery
/// @param about two or three sentences for whoever watches
/// @param group its subject
/// @param live the engine and its load on real threads
public record Scenario(String id, String title, String about, Group group, LivePlan live) {}

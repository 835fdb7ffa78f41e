package dev.lockstep.scenario;

import dev.lockstep.scenario.live.LivePlan;
import dev.lockstep.scenario.program.Program;
import org.jspecify.annotations.Nullable;

/// Something to watch.
///
/// @param id its name on the command line: small letters, digits and hyphens
/// @param title its name in the gallery
/// @param about two or three sentences for whoever watches
/// @param group its subject
/// @param live the engine and its load on real threads; null where it is only stepped through
/// @param program what is stepped through and searched; null where it is only run live
/// @param text the file it was read from, as it stands there
public record Scenario(
        String id,
        String title,
        String about,
        Group group,
        @Nullable LivePlan live,
        @Nullable Program program,
        String text) {}

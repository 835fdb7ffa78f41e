package dev.lockstep.scenario;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.live.LivePlan;
import dev.lockstep.scenario.program.Program;
import org.jspecify.annotations.Nullable;

/// A scenario: a load to run live, a program to step through and search, or both.
///
/// @param id its name on the command line: small letters, digits and hyphens
/// @param title its name in the gallery
/// @param about two or three sentences for the person who watches
/// @param group its subject
/// @param live the engine and its load on real threads; null where it is only stepped through
/// @param program the program to step through and search; null where it is only run live
/// @param partner the scenario that is the same without the fault, as the file names it: the id of a built-in one, or a
///     file beside this one's; null where it names none
/// @param text the text of the file it was read from
public record Scenario(
        String id,
        LocalText title,
        LocalText about,
        Group group,
        @Nullable LivePlan live,
        @Nullable Program program,
        @Nullable String partner,
        String text) {

    /// A scenario that names no partner.
    public Scenario(
            String id, LocalText title, LocalText about, Group group, @Nullable LivePlan live,
            @Nullable Program program, String text) {
        this(id, title, about, group, live, program, null, text);
    }

    /// The same with another program.
    public Scenario with(Program other) {
        return new Scenario(id, title, about, group, live, other, partner, text);
    }
}

package dev.lockstep.session.frame;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.control.WatchMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A scenario as the gallery and the heading show it.
///
/// @param id its name on the command line
/// @param title its name in the gallery
/// @param about two or three sentences on what can be seen
/// @param group the heading it stands under
/// @param modes how it can be watched
/// @param sign the result that is expected of it
/// @param partner the id of the card of the same without the fault; null where it names none
/// @param liveOf of a recording, the id of the card that runs live what was recorded, which may be its own; otherwise
///     null
public record ScenarioCard(
        String id,
        String title,
        String about,
        String group,
        Set<WatchMode> modes,
        Sign sign,
        @Nullable String partner,
        @Nullable String liveOf) {

    /// The heading of a person's own files.
    public static final String OWN = "Yours";

    public ScenarioCard {
        modes = Set.copyOf(modes);
    }

    /// The card of a scenario that expects no result.
    public ScenarioCard(String id, String title, String about, String group, Set<WatchMode> modes) {
        this(id, title, about, group, modes, Sign.NONE, null, null);
    }

    /// Whether it came from a person's own file.
    public boolean isOwn() {
        return group.equals(OWN);
    }

    private ScenarioCard about(String other) {
        return new ScenarioCard(id, title, other, group, modes, sign, partner, liveOf);
    }

    /// The result that a scenario expects.
    public enum Sign {
        /// Nothing breaks, in any order.
        HOLDS,
        /// Something breaks in some order.
        BREAKS,
        /// Not stated.
        NONE
    }

    /// The result that `scenario` expects.
    public static Sign sign(Scenario scenario) {
        Program program = scenario.program();
        return (program == null ? Optional.<Expectation>empty() : program.expected())
                .map(expected -> switch (expected) {
                    case HOLDS -> Sign.HOLDS;
                    case BREAKS -> Sign.BREAKS;
                })
                .orElse(Sign.NONE);
    }

    public static ScenarioCard of(Scenario scenario) {
        return new ScenarioCard(
                scenario.id(),
                scenario.title(),
                scenario.about(),
                scenario.group().title(),
                modes(scenario),
                sign(scenario),
                scenario.partner(),
                null);
    }

    /// The card of `scenario` where its program is stepped through.
    static ScenarioCard stepped(Scenario scenario) {
        ScenarioCard title = of(scenario);
        Program program = scenario.program();
        String about = program == null ? "" : program.about();
        return about.isEmpty()
                ? title
                : title.about(about);
    }

    /// The card of a recording of real threads of `scenario`, in which no knob can be turned and no choice made.
    ///
    /// @param events how many it has
    public static ScenarioCard recorded(Scenario scenario, int events) {
        ScenarioCard title = of(scenario);
        String about = "A recording of real threads: " + (events == 1 ? "1 event" : events + " events")
                + ", in the order in which they were noted. It can be looked at, forward and back; nothing runs in it.";
        return title.about(about);
    }

    /// How `scenario` can be watched.
    public static Set<WatchMode> modes(Scenario scenario) {
        Set<WatchMode> modes = EnumSet.noneOf(WatchMode.class);
        if (scenario.live() != null) {
            modes.add(WatchMode.LIVE);
        }
        if (scenario.program() != null) {
            modes.add(WatchMode.STEP);
            modes.add(WatchMode.EXPLORE);
        }
        return modes;
    }
}

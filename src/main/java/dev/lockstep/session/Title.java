package dev.lockstep.session;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import java.util.EnumSet;
import java.util.Set;

/// What a gallery and a heading say of a scenario.
///
/// @param id its name on the command line
/// @param title its name in the gallery
/// @param about two or three sentences for whoever watches
/// @param group the heading it stands under
/// @param modes how it can be watched
public record Title(String id, String title, String about, String group, Set<Mode> modes) {

    public Title {
        modes = Set.copyOf(modes);
    }

    public static Title of(Scenario scenario) {
        return new Title(scenario.id(), scenario.title(), scenario.about(), scenario.group().title(), modes(scenario));
    }

    /// The title of `scenario` where it is stepped through.
    static Title stepped(Scenario scenario) {
        Title title = of(scenario);
        Program program = scenario.program();
        String about = program == null ? "" : program.about();
        return about.isEmpty()
                ? title
                : new Title(title.id(), title.title(), about, title.group(), title.modes());
    }

    /// How `scenario` can be watched.
    public static Set<Mode> modes(Scenario scenario) {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        if (scenario.live() != null) {
            modes.add(Mode.LIVE);
        }
        if (scenario.program() != null) {
            modes.add(Mode.STEP);
        }
        return modes;
    }
}

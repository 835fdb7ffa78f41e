package dev.lockstep.session.frame;

import dev.lockstep.explain.GalleryWords.Subject;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.control.WatchMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A scenario as the gallery and the heading show it, in whatever language is spoken when they ask.
///
/// @param id its name on the command line
/// @param titles its name in the gallery
/// @param abouts two or three sentences on what can be seen
/// @param subject the heading it stands under
/// @param modes how it can be watched
/// @param sign the result that is expected of it
/// @param partner the id of the card of the same without the fault; null where it names none
/// @param liveOf of a recording, the id of the card that runs live what was recorded, which may be its own; otherwise
///     null
public record ScenarioCard(
        String id,
        LocalText titles,
        LocalText abouts,
        Subject subject,
        Set<WatchMode> modes,
        Sign sign,
        @Nullable String partner,
        @Nullable String liveOf) {

    public ScenarioCard {
        modes = Set.copyOf(modes);
    }

    /// The card of a scenario that expects no result.
    public ScenarioCard(String id, LocalText titles, LocalText abouts, Subject subject, Set<WatchMode> modes) {
        this(id, titles, abouts, subject, modes, Sign.NONE, null, null);
    }

    /// Its name in the gallery.
    public String title() {
        return titles.in(Spoken.language().code());
    }

    /// Two or three sentences on what can be seen.
    public String about() {
        return abouts.in(Spoken.language().code());
    }

    /// The heading it stands under.
    public String group() {
        return Spoken.language().gallery().subject(subject);
    }

    /// Whether it came from a person's own file.
    public boolean isOwn() {
        return subject == Subject.OWN;
    }

    private ScenarioCard about(LocalText other) {
        return new ScenarioCard(id, titles, other, subject, modes, sign, partner, liveOf);
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
                subject(scenario.group()),
                modes(scenario),
                sign(scenario),
                scenario.partner(),
                null);
    }

    /// The card of `scenario` where its program is stepped through.
    public static ScenarioCard stepped(Scenario scenario) {
        ScenarioCard title = of(scenario);
        Program program = scenario.program();
        return Optional.ofNullable(program).flatMap(Program::about).map(title::about).orElse(title);
    }

    /// The card of a recording of real threads of `scenario`, in which no knob can be turned and no choice made.
    ///
    /// @param events how many it has
    public static ScenarioCard recorded(Scenario scenario, int events) {
        return of(scenario).about(inEachLanguage(language -> language.gallery().recording(events)));
    }

    /// What is not in a file but said by the program, so that it can be said again when another language is chosen.
    public static LocalText inEachLanguage(Function<Language, String> text) {
        return new LocalText(
                Stream.concat(Spoken.all().stream(), Stream.of(Spoken.language()))
                        .distinct()
                        .collect(Collectors.toMap(Language::code, text, (_, spoken) -> spoken)));
    }

    private static Subject subject(Group group) {
        return switch (group) {
            case POOL -> Subject.POOL;
            case CACHE -> Subject.CACHE;
            case BARRIER -> Subject.BARRIER;
            case CLASSICS -> Subject.CLASSICS;
        };
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

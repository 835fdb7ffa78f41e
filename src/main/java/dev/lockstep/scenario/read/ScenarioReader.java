package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.live.BarrierPlan;
import dev.lockstep.scenario.live.CachePlan;
import dev.lockstep.scenario.live.LivePlan;
import dev.lockstep.scenario.live.LoadLimits;
import dev.lockstep.scenario.live.PoolPlan;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.yaml.FileKind;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.NodeReader;
import dev.lockstep.scenario.yaml.Place;
import dev.lockstep.scenario.yaml.SectionReader;
import dev.lockstep.scenario.yaml.SourceText;
import dev.lockstep.scenario.yaml.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the text of a scenario file.
///
/// The file is UTF-8 and holds one YAML document, of which only the plain parts are used: keys, words, numbers, texts.
/// Numbers stand without quotes; `010`, `1:30` and `7.9` are not whole numbers, and `no` is a word like any other.
///
///     lockstep: 1                  the version of this form
///     id: pool-backpressure        small letters, digits, hyphens
///     title: Backpressure          in English alone, or {en: Backpressure, de: Gegendruck}
///     about: Two or three sentences.
///     group: pool                  pool, cache, barrier or classics
///     partner: pool-task-throws    where it is expected to break: the same without the fault
///     live:                        for real threads, see PlanReader
///       workers: 5
///       …
///     program:                     for steps, see ProgramReader; at least one of the two
///       …
public final class ScenarioReader {

    private static final List<String> KEYS = List
            .of("lockstep", "id", "title", "about", "group", "partner", "live", "program");
    private static final LocalText A_SCENARIO = LocalText.of("a scenario", "ein Szenario");
    private static final int VERSION = 1;
    private static final int MOST_OF_A_PATH = 200;
    private static final String PARTNER = "partner";
    private static final String LIVE = "live";
    private static final String PROGRAM = "program";

    private ScenarioReader() {}

    public static Scenario read(SourceText source) throws BadScenario {
        Node file = NodeReader.read(source);
        refuseLecture(source, file);
        SectionReader top = SectionReader.of(source, file, A_SCENARIO, KEYS);
        version(source, top);
        String id = top.id("pool-backpressure");
        Group group = group(top);
        if (!top.has(LIVE) && !top.has(PROGRAM)) {
            throw source.bad(
                    Place.START,
                    LocalText.of("neither live nor program in a scenario", "ein Szenario ohne live und ohne program"),
                    LocalText.of("at least one of them", "mindestens eins davon"));
        }
        LocalText title = top.localText("title", 60);
        LocalText about = top.localText("about", 600);
        LivePlan live = top.has(LIVE) ? PlanReader.read(source, top.node(LIVE), group) : null;
        Program program = top.has(PROGRAM) ? ProgramReader.read(source, top.node(PROGRAM), group) : null;
        String partner = top.has(PARTNER) ? partner(source, top, id, program) : null;
        return new Scenario(
                id, title, about, group, live, program, partner, source.text().replace("\r\n", "\n"));
    }

    private static void refuseLecture(SourceText source, Node file) throws BadScenario {
        if (file instanceof Node.Section section && section.keys().containsKey(FileKind.LECTURE.key())) {
            throw source.bad(
                    section.keys().getOrDefault(FileKind.LECTURE.key(), Place.START),
                    LocalText.of("a lecture", "eine Lektion"),
                    LocalText.of(
                            "a scenario; open a lecture with 'lockstep FILE'",
                            "ein Szenario; eine Lektion wird mit 'lockstep FILE' geöffnet"));
        }
    }

    /// Whether the partner can be found, and is one, [Scenarios#partner] tells.
    private static String partner(SourceText source, SectionReader top, String id, @Nullable Program program)
            throws BadScenario {
        String named = top.text(PARTNER, MOST_OF_A_PATH);
        if (program == null || !program.expected().equals(Optional.of(Expectation.BREAKS))) {
            throw source.bad(
                    top.node(PARTNER).place(),
                    LocalText.of("a partner without \"expect: breaks\"", "ein partner ohne \"expect: breaks\""),
                    LocalText.of(
                            "both or neither: of two partners the one that breaks names the other",
                            "beides oder keins: Von zwei Partnern nennt der mit dem Fehler den anderen"));
        }
        if (named.equals(id)) {
            throw source.bad(
                    top.node(PARTNER).place(),
                    LocalText.of(
                            "%s for partner, which is its own id", "%s für partner, seine eigene id",
                            Words.quoted(named)),
                    LocalText.of(
                            "another scenario, the same without the fault",
                            "ein anderes Szenario, dasselbe ohne den Fehler"));
        }
        if (!Scenarios.Partners.isFile(named) && !Scenarios.isBuiltIn(named)) {
            throw source.bad(
                    top.node(PARTNER).place(), Words.foundFor(Words.cited(named), PARTNER),
                    LocalText.of(
                            "the id of a built-in scenario, or a file such as mine-mended.yaml",
                            "die id eines mitgelieferten Szenarios oder eine Datei wie mine-mended.yaml"),
                    named, Scenarios.ids());
        }
        return named;
    }

    /// The place of the partner in the text of a scenario that names one.
    static Place placeOfPartner(SourceText source) throws BadScenario {
        return SectionReader.of(source, NodeReader.read(source), A_SCENARIO, KEYS).node(PARTNER).place();
    }

    /// A condition about the quantities of a scenario that is not among its own properties.
    ///
    /// @param source where the condition stands
    /// @param node the condition there
    /// @throws BadScenario if it is none, or the scenario has no program
    static Property condition(Scenario scenario, Property.Kind kind, SourceText source, Node node) throws BadScenario {
        SourceText text = new SourceText(scenario.id(), scenario.text());
        SectionReader top = SectionReader.of(text, NodeReader.read(text), A_SCENARIO, KEYS);
        return ProgramReader.condition(text, top.node(PROGRAM), scenario.group(), kind, source, node);
    }

    private static void version(SourceText source, SectionReader top) throws BadScenario {
        if (top.wholeLong("lockstep", 1, Integer.MAX_VALUE) != VERSION) {
            Node node = top.node("lockstep");
            throw source.bad(
                    node.place(), LocalText.of("version %s", "Version %s", node.found()),
                    LocalText.of(
                            "version 1; a newer Lockstep may read this file",
                            "Version 1; ein neueres Lockstep liest diese Datei vielleicht"));
        }
    }

    private static Group group(SectionReader top) throws BadScenario {
        List<Group> groups = List.of(Group.values());
        List<String> words = groups.stream().map(Group::word).toList();
        return groups.get(words.indexOf(top.word("group", words)));
    }

    /// Reads the `live` part of a scenario; which keys it has depends on the group.
    private static final class PlanReader {

        private static final String LIVE = "live";
        private static final long SEED = 1;

        private static final List<String> POOL = List
                .of("workers", "capacity", "producers", "arrivals", "task time", "failing", "seed");
        private static final List<String> CACHE = List
                .of("callers", "keys", "skew", "compute time", "failing", "think time", "invalidations", "seed");
        private static final List<String> BARRIER = List
                .of("parties", "work time", "laggard", "limit", "action", "mend after", "seed");

        private PlanReader() {}

        static LivePlan read(SourceText source, Node node, Group group) throws BadScenario {
            return switch (group) {
                case POOL -> pool(SectionReader.of(source, node, LIVE, POOL));
                case CACHE -> cache(SectionReader.of(source, node, LIVE, CACHE));
                case BARRIER -> barrier(SectionReader.of(source, node, LIVE, BARRIER));
                case CLASSICS -> throw source.bad(
                        node.place(), LocalText.of("a live part in group classics", "ein Teil live in group classics"),
                        LocalText.of(
                                "a program alone; live parts are for pool, cache and barrier",
                                "ein program allein; einen Teil live gibt es für pool, cache und barrier"));
            };
        }

        private static LivePlan pool(SectionReader live) throws BadScenario {
            return new PoolPlan(
                    live.whole("workers", 1, LoadLimits.MAX_WORKERS),
                    live.wholeOr("unbounded", "capacity", LoadLimits.MAX_CAPACITY),
                    live.whole("producers", 1, LoadLimits.MAX_PRODUCERS),
                    live.perSecond("arrivals", LoadLimits.MAX_ARRIVALS),
                    live.times("task time"),
                    live.share("failing"),
                    live.seed("seed", SEED));
        }

        private static LivePlan cache(SectionReader live) throws BadScenario {
            return new CachePlan(
                    live.whole("callers", 1, LoadLimits.MAX_CALLERS),
                    live.whole("keys", 1, LoadLimits.MAX_KEYS),
                    live.decimal("skew", 0, LoadLimits.MAX_SKEW),
                    live.times("compute time"),
                    live.share("failing"),
                    live.times("think time"),
                    live.perSecond("invalidations", LoadLimits.MAX_INVALIDATIONS),
                    live.seed("seed", SEED));
        }

        private static LivePlan barrier(SectionReader live) throws BadScenario {
            return new BarrierPlan(
                    live.whole("parties", 1, LoadLimits.MAX_PARTIES),
                    live.times("work time"),
                    live.decimal("laggard", 1, LoadLimits.MAX_LAGGARD_FACTOR),
                    live.time("limit"),
                    live.time("action"),
                    live.time("mend after"),
                    live.seed("seed", SEED));
        }
    }
}

package dev.lockstep.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/// A room of the house: a package, and the rooms it may import. [#HOUSE] is the table of the design, row by row.
///
/// @param path the package below the root; ends in `..` where the packages below it belong to the room
/// @param imports the paths of the rooms it may import
record Room(String path, List<String> imports) {
    private static final List<String> PORT = List.of("runtime", "event");
    private static final List<String> ENGINES = List.of("engine.pool", "engine.cache", "engine.barrier");

    /// The rooms that speak in the words of `event` (ids, faults, phases) because snapshots do, but see no event.
    private static final List<String> SPEAK_OF_EVENTS = List.of("diagram", "figure", "view", "export");

    private static final List<String> FLAWED = List
            .of("engine.pool.flawed", "engine.cache.flawed", "engine.barrier.flawed");

    /// What a language makes its sentences of.
    private static final List<String> WORDS = List.of(
            "explain", "explain.outcome", "explain.question", "lecture.answer", "snapshot", "trace", "runtime",
            "runtime.stepped", "event");
    private static final List<String> PROGRAMS = List
            .of("scenario.program", "scenario.program.property", "scenario.program.script", "scenario.program.term");
    private static final List<String> TRUTH = List.of("snapshot", "snapshot.history");
    private static final List<String> PAPER = List.of("diagram.geometry", "diagram.style", "diagram.text");
    private static final List<String> SHEET = all(PAPER, List.of("diagram.element", "diagram.layout"));
    private static final List<String> STAGE = all(SHEET, all(TRUTH, List.of("explain")));
    private static final List<String> STEPS = List.of("runtime.stepped", "runtime.stepped.strategy");
    private static final List<String> WATCHED = all(
            List.of("scenario", "scenario.program", "trace", "explain", "session.control", "session.frame", "file"),
            all(STEPS, all(PORT, TRUTH)));

    static final List<Room> HOUSE = List.of(
            new Room("event", List.of()),
            new Room("file", List.of()),
            new Room("runtime", List.of("event")),
            new Room("runtime.live", PORT),
            new Room("runtime.stepped", all(PORT, List.of("runtime.stepped.footprint", "file"))),
            new Room("runtime.stepped.footprint", List.of("event")),
            new Room("runtime.stepped.strategy", all(PORT, List.of("runtime.stepped", "file"))),
            new Room("engine.pool", PORT),
            new Room("engine.pool.flawed", all(PORT, List.of("engine.pool"))),
            new Room("engine.cache", PORT),
            new Room("engine.cache.flawed", all(PORT, List.of("engine.cache"))),
            new Room("engine.barrier", PORT),
            new Room("engine.barrier.flawed", all(PORT, List.of("engine.barrier"))),
            new Room("trace.json", List.of("event", "file")),
            new Room("trace", List.of("trace.json", "event", "file")),
            new Room("trace.file", List.of("trace", "trace.json", "event", "file")),
            new Room("snapshot", List.of("event")),
            new Room("snapshot.fold", List.of("snapshot", "event")),
            new Room("snapshot.history", List.of("snapshot", "snapshot.fold", "trace", "event")),
            new Room("lecture.answer", List.of("event")),
            new Room("explain.outcome", List.of()),
            new Room("explain.question", List.of("lecture.answer", "snapshot", "runtime.stepped", "event")),
            new Room(
                    "explain",
                    List.of(
                            "explain.outcome", "explain.question", "snapshot", "trace", "runtime.stepped", "event",
                            "runtime")),
            new Room("explain.english", WORDS),
            new Room("explain.german", WORDS),
            new Room("scenario.program", all(PORT, List.of("runtime.stepped", "lecture.answer", "file"))),
            new Room("scenario.program.term", PORT),
            new Room(
                    "scenario.program.property",
                    List.of("scenario.program", "scenario.program.term", "runtime.stepped", "event")),
            new Room(
                    "scenario.program.script",
                    all(all(ENGINES, FLAWED), all(all(PROGRAMS, List.of("file")), all(PORT, STEPS)))),
            new Room("scenario.live", all(ENGINES, all(PORT, List.of("explain")))),
            new Room("scenario", List.of("scenario.live", "scenario.program", "file")),
            new Room("scenario.yaml", List.of("scenario", "scenario.live", "file")),
            new Room(
                    "scenario.read",
                    all(PROGRAMS, List.of("scenario", "scenario.live", "scenario.yaml", "lecture.answer", "file"))),
            new Room("explore.run", all(all(PROGRAMS, PORT), List.of("runtime.stepped"))),
            new Room("explore.strategy", all(STEPS, List.of("explore.run", "file"))),
            new Room(
                    "explore.dpor",
                    List.of("explore.run", "runtime.stepped", "runtime.stepped.footprint", "event", "file")),
            new Room("explore.shortest", List.of("explore.run", "explore.dpor", "runtime.stepped", "event")),
            new Room(
                    "explore",
                    List.of(
                            "explore.run", "explore.strategy", "explore.dpor", "explore.shortest", "scenario.program",
                            "explain", "runtime.stepped", "file")),
            new Room(
                    "explore.ahead",
                    all(
                            PROGRAMS,
                            List.of(
                                    "explore.run", "explore.strategy", "explore.dpor", "runtime.stepped", "event",
                                    "file"))),
            new Room(
                    "session.control",
                    all(
                            TRUTH,
                            List.of(
                                    "lecture.answer", "scenario", "scenario.read", "explore", "plain", "trace",
                                    "trace.file", "runtime.stepped", "event"))),
            new Room(
                    "session.frame",
                    all(
                            all(TRUTH, PORT),
                            List.of(
                                    "session.control", "lecture.answer", "explain", "explain.outcome", "trace",
                                    "scenario",
                                    "scenario.live", "scenario.program", "explore.run", "runtime.stepped",
                                    "file"))),
            new Room("session.loop", List.of("session.control")),
            new Room(
                    "session.live",
                    all(
                            WATCHED,
                            List.of("session.loop", "scenario.live", "runtime.live", "snapshot.fold", "engine.cache"))),
            new Room("session.history", all(WATCHED, List.of("session.live", "snapshot.fold"))),
            new Room("session.headless", all(WATCHED, List.of("session.live", "session.history", "runtime.live"))),
            new Room(
                    "lecture",
                    all(PROGRAMS, List.of("lecture.answer", "scenario", "runtime.stepped", "event", "file"))),
            new Room(
                    "lecture.read",
                    all(
                            PROGRAMS,
                            List.of(
                                    "lecture", "lecture.answer", "lecture.question", "scenario", "scenario.read",
                                    "scenario.yaml", "session.headless", "session.frame", "snapshot",
                                    "runtime.stepped", "runtime.stepped.strategy", "event", "file"))),
            new Room(
                    "lecture.grade",
                    List.of(
                            "lecture", "lecture.answer", "lecture.question", "explore", "explore.ahead", "explore.run",
                            "scenario", "scenario.program", "session.headless", "session.frame", "session.history",
                            "runtime.stepped", "runtime.stepped.strategy", "trace", "trace.json", "trace.file", "event",
                            "file")),
            new Room(
                    "lecture.question",
                    all(
                            all(WATCHED, PROGRAMS),
                            List.of(
                                    "lecture", "lecture.answer", "explain.question", "explore.ahead",
                                    "session.history", "session.headless"))),
            new Room(
                    "session.step",
                    all(
                            WATCHED,
                            List.of(
                                    "session.loop", "session.history", "session.headless", "lecture", "lecture.answer",
                                    "lecture.question", "explain.question", "explore", "explore.ahead",
                                    "explore.run"))),
            new Room(
                    "session.explore",
                    all(
                            WATCHED,
                            List.of(
                                    "session.loop", "session.history", "session.headless", "session.step", "explore",
                                    "explore.run", "explain.outcome"))),
            new Room("plain.compile", List.of("scenario", "scenario.yaml", "event", "file")),
            new Room("plain.allow", List.of("plain.compile", "event", "file")),
            new Room("plain.race", List.of()),
            new Room("plain.transform", List.of("plain.compile", "plain.allow", "event")),
            new Room(
                    "plain.run",
                    all(
                            PORT,
                            List.of(
                                    "plain.transform", "plain.compile", "plain.race", "scenario.program",
                                    "runtime.stepped", "file"))),
            new Room("plain", List.of("plain.compile", "plain.allow", "plain.run", "scenario", "file")),
            new Room("diagram.style", List.of("snapshot", "explain")),
            new Room("diagram.geometry", List.of()),
            new Room("diagram.text", List.of("diagram.geometry", "diagram.style", "snapshot", "explain")),
            new Room("diagram.element", all(PAPER, List.of("explain"))),
            new Room("diagram.layout", all(PAPER, all(TRUTH, List.of("diagram.element", "explain")))),
            new Room("diagram.lanes", STAGE),
            new Room("diagram.present", STAGE),
            new Room("diagram.pool", all(STAGE, List.of("diagram.present"))),
            new Room("diagram.cache", all(STAGE, List.of("diagram.present"))),
            new Room("diagram.barrier", all(STAGE, List.of("diagram.present"))),
            new Room("diagram.objects", all(STAGE, List.of("diagram.present"))),
            new Room("diagram.waits", STAGE),
            new Room("diagram.code", List.of("snapshot", "explain")),
            new Room(
                    "diagram.stages",
                    all(
                            SHEET,
                            List.of(
                                    "diagram.pool", "diagram.cache", "diagram.barrier", "diagram.objects",
                                    "snapshot"))),
            new Room("figure", all(STAGE, List.of("diagram.code", "diagram.stages", "diagram.lanes", "diagram.waits"))),
            new Room("figure.choice", List.of("figure", "diagram.style", "file")),
            new Room(
                    "session.figure",
                    all(
                            all(WATCHED, SHEET),
                            List.of(
                                    "figure", "figure.choice", "diagram.code", "explain.outcome", "explain.question",
                                    "lecture", "lecture.answer", "lecture.question", "session.history",
                                    "session.headless", "explore"))),
            new Room("session.perfetto", all(WATCHED, List.of("session.history", "diagram.text"))),
            new Room(
                    "view..",
                    List.of(
                            "session.control", "session.frame", "figure", "figure.choice", "diagram..", "snapshot",
                            "snapshot.history", "explain",
                            "explain.outcome", "explain.question", "lecture", "lecture.answer", "file")),
            new Room("export.player", List.of("figure", "diagram..", "view.pen", "explain", "file")),
            new Room(
                    "export",
                    List.of("export.player", "figure", "figure.choice", "diagram..", "view..", "explain", "file")),
            new Room("cli", List.of("..")),
            new Room("app", List.of("..")));

    DescribedPredicate<JavaClass> inside(String root) {
        return in(root, path);
    }

    /// The classes of the house that the room must leave alone.
    DescribedPredicate<JavaClass> forbidden(String root) {
        DescribedPredicate<JavaClass> allowed = Stream.concat(Stream.of(path), imports.stream())
                .map(each -> in(root, each))
                .reduce((one, other) -> one.or(other))
                .orElseThrow();
        if (SPEAK_OF_EVENTS.stream().anyMatch(path::startsWith)) {
            allowed = allowed.or(words(root));
        }
        return in(root, "..").and(not(allowed)).as("a room outside %s", imports);
    }

    private static DescribedPredicate<JavaClass> words(String root) {
        String event = root + ".event.";
        DescribedPredicate<JavaClass> recorded = describe(
                "RecordedEvent", type -> type.getName().equals(event + "RecordedEvent"));
        DescribedPredicate<JavaClass> events = assignableTo(event + "Event").or(assignableTo(event + "EventSink"))
                .or(recorded);
        return in(root, "event").and(not(events));
    }

    private static DescribedPredicate<JavaClass> in(String root, String path) {
        return resideInAPackage(path.equals("..") ? root + ".." : root + "." + path);
    }

    private static List<String> all(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}

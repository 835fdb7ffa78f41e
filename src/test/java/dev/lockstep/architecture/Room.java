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
    private static final List<String> ENGINES = List.of("engine.pool..", "engine.cache..", "engine.barrier..");

    /// The rooms that speak in the words of `event` (ids, faults, phases) because snapshots do, but see no event.
    private static final List<String> SPEAK_OF_EVENTS = List.of("diagram..", "view..", "export..");

    static final List<Room> HOUSE = List.of(
            new Room("event", List.of()),
            new Room("file..", List.of()),
            new Room("runtime", List.of("event")),
            new Room("runtime.live..", PORT),
            new Room("runtime.stepped..", PORT),
            new Room("engine.pool..", PORT),
            new Room("engine.cache..", PORT),
            new Room("engine.barrier..", PORT),
            new Room("trace..", List.of("event", "file..")),
            new Room("snapshot..", List.of("trace..", "event")),
            new Room("scenario..", all(ENGINES, List.of("runtime..", "event", "file.."))),
            new Room("explore..", List.of("scenario..", "runtime..", "trace..", "snapshot..", "event")),
            new Room(
                    "session..",
                    all(ENGINES, List.of("explore..", "scenario..", "runtime..", "trace..", "snapshot..", "file..", "event"))),
            new Room("diagram..", List.of("snapshot..")),
            new Room("view..", List.of("session..", "diagram..", "snapshot..", "file..")),
            new Room("export..", List.of("diagram..", "session..", "view..", "file..")),
            new Room("cli..", List.of("..")),
            new Room("app..", List.of("..")));

    DescribedPredicate<JavaClass> inside(String root) {
        return in(root, path);
    }

    /// The classes of the house that the room must leave alone.
    DescribedPredicate<JavaClass> forbidden(String root) {
        var allowed = Stream.concat(Stream.of(path), imports.stream())
                .map(each -> in(root, each))
                .reduce((one, other) -> one.or(other))
                .orElseThrow();
        if (SPEAK_OF_EVENTS.contains(path)) {
            allowed = allowed.or(words(root));
        }
        return in(root, "..").and(not(allowed)).as("a room outside %s", imports);
    }

    private static DescribedPredicate<JavaClass> words(String root) {
        var event = root + ".event.";
        DescribedPredicate<JavaClass> recorded = describe("Recorded", type -> type.getName().equals(event + "Recorded"));
        DescribedPredicate<JavaClass> events = assignableTo(event + "Event").or(assignableTo(event + "EventSink")).or(recorded);
        return in(root, "event").and(not(events));
    }

    private static DescribedPredicate<JavaClass> in(String root, String path) {
        return resideInAPackage(path.equals("..") ? root + ".." : root + "." + path);
    }

    private static List<String> all(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}

package dev.lockstep.view.code;

import dev.lockstep.diagram.code.Stands;
import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.event.CodePlace;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.CodePosition;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.view.labels.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An engine written again in Python's asyncio, and the line of it that stands for each line of the engine's own source
/// at which a thread can stand. Immutable.
///
/// The two are tied in a small file beside the listing, whose name ends in `.lines`. It names lines by the method they
/// are in and by what is in them, never by numbers, so that both sources can be edited; what it names must be there,
/// and on the Python side once. That no line is left out cannot be seen in the files: a test walks through every
/// built-in program. Where asyncio needs no such line, the file says why. Turned down: marks in the listing itself, which is
/// to be read and run as it stands, and of which one line often stands for several in Java.
///
/// @param lines the line of the listing for each line of the engine
/// @param absent why there is none, for lines that have none
record Listing(ColouredSource source, Map<CodePlace, Integer> lines, Map<CodePlace, String> absent) {

    /// The folder of all listings.
    static final String FOLDER = "asyncio/";

    private static final String ENGINES = "dev/lockstep/engine/";

    Listing {
        lines = Map.copyOf(lines);
        absent = Map.copyOf(absent);
    }

    /// Reads the listing at `path` and its ties.
    ///
    /// @param resource gives the text of a packed file
    /// @throws IllegalArgumentException if a tie names what is not there, or is no tie
    static Listing read(String path, UnaryOperator<String> resource) {
        String text = resource.apply(FOLDER + path);
        Ties ties = new Ties(path.replace(".py", ".lines"), Source.python(text), resource);
        ties.read(resource.apply(FOLDER + ties.name));
        return new Listing(ColouredSource.python(FOLDER + path, text), ties.lines, ties.absent);
    }

    /// The same state with every thread on its lines of the listing instead of the engine's own; [Stands#NOWHERE] where it
    /// stands on one that has none.
    Snapshot of(Snapshot snapshot) {
        Snapshot moved = snapshot;
        for (ThreadView thread : snapshot.threads().values()) {
            CodePosition standing = thread.standing();
            if (!standing.stack().isEmpty()) {
                ThreadView next = thread.standing(standing.before(standing.operation(), places(standing.stack())));
                moved = moved.with(moved.threads().plus(thread.id(), next));
            }
        }
        return moved;
    }

    /// Calls that are under way are left out where the listing makes no such call.
    private List<CodePlace> places(List<CodePlace> stack) {
        if (!lines.containsKey(stack.getFirst())) {
            return List.of(Stands.NOWHERE);
        }
        List<CodePlace> places = new ArrayList<>();
        for (CodePlace place : stack) {
            Integer line = lines.get(place);
            if (line != null) {
                places.add(new CodePlace(source.file(), line));
            }
        }
        return places;
    }

    /// Why the threads that stand nowhere in the listing do, one line for each reason; empty where there are none.
    ///
    /// @param snapshot the state with every thread on its lines of the engine
    String whyNowhere(Snapshot snapshot) {
        Map<String, List<ThreadId>> reasons = new LinkedHashMap<>();
        for (ThreadView thread : snapshot.threads().values()) {
            List<CodePlace> stack = thread.sign().isOver() ? List.of() : thread.standing().stack();
            if (!stack.isEmpty() && !lines.containsKey(stack.getFirst())) {
                String reason = absent.getOrDefault(stack.getFirst(), Labels.text("leftOut"));
                reasons.computeIfAbsent(reason, _ -> new ArrayList<>()).add(thread.id());
            }
        }
        return reasons.entrySet().stream()
                .map(
                        entry -> entry.getValue().stream().map(ThreadId::name).collect(Collectors.joining(", "))
                                + ": " + entry.getKey() + ".")
                .collect(Collectors.joining("\n"));
    }

    /// The file of ties: a heading names a file of the engines, and each row below it a method with what some of its
    /// lines contain, and a function of the listing with what one of its lines contains; or `nothing`, and why. A
    /// method may be named with its parameters, where another has the same name.
    private static final class Ties {
        private static final Pattern ROW = Pattern.compile(" {2}(\\w+(?:\\([^)]*\\))?): (.+) => (\\w+): (.+)");

        private final String name;
        private final Source listing;
        private final UnaryOperator<String> resource;
        private final Map<CodePlace, Integer> lines = new HashMap<>();
        private final Map<CodePlace, String> absent = new HashMap<>();

        Ties(String name, Source listing, UnaryOperator<String> resource) {
            this.name = name;
            this.listing = listing;
            this.resource = resource;
        }

        void read(String text) {
            String file = "";
            Source engine = Source.java("");
            for (String row : text.lines().toList()) {
                if (row.startsWith(" ")) {
                    tie(row, file, engine);
                } else if (!row.isBlank() && !row.startsWith("#")) {
                    file = ENGINES + row.strip();
                    engine = Source.java(resource.apply("source/" + file));
                }
            }
        }

        private void tie(String row, String file, Source engine) {
            Matcher parts = ROW.matcher(row);
            if (!parts.matches()) {
                throw wrong(row, "it is no tie");
            }
            for (String part : parts.group(2).split(" \\| ", -1)) {
                List<Integer> from = engine.lines(parts.group(1), part);
                if (from.isEmpty()) {
                    throw wrong(row, "no line of " + parts.group(1) + " has " + part);
                }
                from.forEach(line -> tie(row, new CodePlace(file, line), parts.group(3), parts.group(4)));
            }
        }

        private void tie(String row, CodePlace from, String function, String text) {
            if (lines.containsKey(from) || absent.containsKey(from)) {
                throw wrong(row, from + " is tied already");
            }
            if (function.equals("nothing")) {
                absent.put(from, text);
                return;
            }
            List<Integer> to = listing.lines(function, text);
            if (to.size() != 1) {
                throw wrong(row, to.size() + " lines of " + function + " have " + text);
            }
            lines.put(from, to.getFirst());
        }

        private IllegalArgumentException wrong(String row, String what) {
            return new IllegalArgumentException(name + ": " + what + ", in: " + row.strip());
        }
    }

    /// A file of source as far as ties need it: which lines are in functions of a name.
    ///
    /// @param head the first line of a function, its indent and its name
    /// @param ends whether a line that begins with so many spaces is outside a function indented so
    private record Source(List<String> text, Pattern head, BiPredicate<Integer, Integer> ends) {
        /// The methods of a file's outermost type: what is indented by four spaces begins a member.
        private static final Pattern METHOD = Pattern.compile("( {4})[\\w<][^(=]*?(\\w+)\\(.*");
        private static final Pattern FUNCTION = Pattern.compile("( *)(?:async )?def (\\w+)\\(.*");

        static Source java(String text) {
            // The brace that ends a member is indented as its first line is; nothing in between is.
            return new Source(text.lines().toList(), METHOD, Integer::equals);
        }

        static Source python(String text) {
            return new Source(text.lines().toList(), FUNCTION, (indent, own) -> indent <= own);
        }

        /// The numbers of the lines in functions of this name that contain `wanted`.
        ///
        /// @param function the name, or name and parameters as they are declared
        List<Integer> lines(String function, String wanted) {
            List<Integer> found = new ArrayList<>();
            int own = -1;
            for (int at = 0; at < text.size(); at++) {
                String line = text.get(at);
                Matcher begins = head.matcher(line);
                if (own >= 0 && !line.isBlank() && ends.test(indent(line), own)) {
                    own = -1;
                }
                if (own < 0 && begins.matches()
                        && (begins.group(2).equals(function) || line.contains(" " + function + " "))) {
                    own = begins.group(1).length();
                } else if (own >= 0 && line.contains(wanted)) {
                    found.add(at + 1);
                }
            }
            return found;
        }

        private static int indent(String line) {
            return line.length() - line.stripLeading().length();
        }
    }
}

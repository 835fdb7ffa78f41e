package dev.lockstep.plain.run;

import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The first line of a program of the corpus, which says what must come of it: parts with a semicolon between them.
///
///     // RIGHT: holds; prints 4
///     // RIGHT: fails AssertionError line 12; races Counter.count, Counter.sum
///     // RIGHT: deadlocks
///     // RIGHT: fails IllegalStateException line 9; waits
///     // RIGHT: refused line 3
///     // RIGHT: stopped
///
/// `prints` names all texts of the main thread in orders in which every thread ends, with ` / ` between them; nothing is
/// asked of them where it is missing.
///
/// @param verdict all but what is printed
/// @param refused the line of the first thing that is refused; empty where nothing is
record RightLine(ProgramVerdict verdict, boolean saysPrinted, OptionalInt refused) {
    private static final String BEGINNING = "// RIGHT: ";

    static RightLine of(String source) {
        String first = source.lines().findFirst().orElse("");
        if (!first.startsWith(BEGINNING)) {
            throw new IllegalArgumentException("does not say what is right: " + first);
        }
        Set<String> failures = new TreeSet<>();
        Set<String> races = new TreeSet<>();
        Set<String> printed = new TreeSet<>();
        boolean deadlocks = false;
        boolean waits = false;
        boolean complete = true;
        OptionalInt refused = OptionalInt.empty();
        for (String part : first.substring(BEGINNING.length()).split("; ", -1)) {
            String rest = part.substring(part.indexOf(' ') + 1);
            switch (part.split(" ", -1)[0]) {
                case "holds" -> {}
                case "fails" -> failures.add(rest);
                case "races" -> races.addAll(Set.of(rest.split(", ", -1)));
                case "prints" ->
                    printed = Stream.of(rest.split(" / ", -1)).collect(Collectors.toCollection(TreeSet::new));
                case "deadlocks" -> deadlocks = true;
                case "waits" -> waits = true;
                case "stopped" -> complete = false;
                case "refused" -> refused = OptionalInt.of(Integer.parseInt(rest.substring("line ".length())));
                default -> throw new IllegalArgumentException("not known: " + part);
            }
        }
        return new RightLine(
                new ProgramVerdict(failures, deadlocks, waits, races, printed, complete), !printed.isEmpty(),
                refused);
    }
}

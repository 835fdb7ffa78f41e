package dev.lockstep.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What decided the order of steps of a simulated run: at its start, and from later steps on. Its text stands in the
/// header of a trace and below every picture; it is written and parsed here.
///
/// @param first the decider from the first step on
/// @param changes the deciders from later steps on, in the order of the steps
public record RunOrder(Decider first, List<Change> changes) {
    private static final Pattern SEED = Pattern.compile("seed (-?\\d{1,18})");
    private static final Pattern CHANGE = Pattern.compile("(.+) from step (\\d{1,9})");
    private static final String BETWEEN = ", ";

    public RunOrder {
        changes = List.copyOf(changes);
    }

    /// What decides the order of steps.
    public sealed interface Decider {
        /// Its text in traces.
        String text();
    }

    /// Random choices, with this seed.
    public record Seed(long seed) implements Decider {
        @Override
        public String text() {
            return "seed " + seed;
        }
    }

    /// A decider without a number.
    public enum Rule implements Decider {
        SCHEDULE("schedule"),
        BY_HAND("by hand"),
        BY_CHANCE("by chance"),
        BY_FAIR_TURNS("by fair turns"),
        KEEPING_RUNNING("who runs going on");

        private final String text;

        Rule(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /// The text of another version of the program, or of another program.
    public record Other(String text) implements Decider {}

    /// Another decider from this step on.
    public record Change(Decider decider, int step) {}

    public static RunOrder by(Decider first) {
        return new RunOrder(first, List.of());
    }

    /// Parses the text in a trace's header. A text that cannot be parsed is kept as it is.
    public static RunOrder read(String text) {
        List<String> parts = List.of(text.split(BETWEEN, -1));
        List<Change> changes = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            Matcher change = CHANGE.matcher(part);
            if (!change.matches()) {
                return by(new Other(text));
            }
            changes.add(new Change(decider(change.group(1)), Integer.parseInt(change.group(2))));
        }
        return new RunOrder(decider(parts.getFirst()), changes);
    }

    private static Decider decider(String text) {
        Matcher seed = SEED.matcher(text);
        return seed.matches()
                ? new Seed(Long.parseLong(seed.group(1)))
                : Stream.of(Rule.values())
                        .<Decider>map(rule -> rule)
                        .filter(rule -> rule.text().equals(text))
                        .findFirst()
                        .orElseGet(() -> new Other(text));
    }

    /// This order up to `step`, and `decider` from there on; alone, if that is the first step.
    public RunOrder from(int step, Decider decider) {
        return step == 1
                ? by(decider)
                : new RunOrder(first, Stream.concat(changes.stream(), Stream.of(new Change(decider, step))).toList());
    }

    /// Its text in traces: `seed 42`, `seed 42, by hand from step 8`, `by hand`.
    public String text() {
        return Stream.concat(
                Stream.of(first.text()),
                changes.stream().map(
                        change -> String.format(
                                Locale.ROOT, "%s from step %d", change.decider().text(), change.step())))
                .collect(Collectors.joining(BETWEEN));
    }
}

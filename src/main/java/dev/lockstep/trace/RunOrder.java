package dev.lockstep.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who decided the order of a simulated run: at its start, and from later steps on. The text of it stands in the header of a
/// trace and below every picture; here it is written, and here it is read.
///
/// @param first who decided from the first step on
/// @param changes who decided from a later step on, in the order of the steps
public record RunOrder(Decider first, List<Change> changes) {
    private static final Pattern SEED = Pattern.compile("seed (-?\\d{1,18})");
    private static final Pattern CHANGE = Pattern.compile("(.+) from step (\\d{1,9})");
    private static final String BETWEEN = ", ";

    public RunOrder {
        changes = List.copyOf(changes);
    }

    /// Who decides.
    public sealed interface Decider {
        /// As traces write it.
        String text();
    }

    /// Chance, with this seed.
    public record Seed(long seed) implements Decider {
        @Override
        public String text() {
            return "seed " + seed;
        }
    }

    /// Who decides without a number.
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

    /// What another version of the program, or another program, wrote.
    public record Other(String text) implements Decider {}

    /// From this step on another one decided.
    public record Change(Decider decider, int step) {}

    public static RunOrder by(Decider first) {
        return new RunOrder(first, List.of());
    }

    /// What the header of a trace says. What cannot be read stands for itself.
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

    /// The same, but for what `decider` decided from `step` on; if that is the first step, nobody else decided anything.
    public RunOrder from(int step, Decider decider) {
        return step == 1
                ? by(decider)
                : new RunOrder(first, Stream.concat(changes.stream(), Stream.of(new Change(decider, step))).toList());
    }

    /// As traces write it: `seed 42`, `seed 42, by hand from step 8`, `by hand`.
    public String text() {
        return Stream.concat(
                        Stream.of(first.text()),
                        changes.stream().map(change -> String.format(
                                Locale.ROOT, "%s from step %d", change.decider().text(), change.step())))
                .collect(Collectors.joining(BETWEEN));
    }
}

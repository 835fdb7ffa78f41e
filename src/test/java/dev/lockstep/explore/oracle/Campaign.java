package dev.lockstep.explore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.oracle.Comparison.Against;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/// Compares one program after another and counts.
public final class Campaign {

    private static final long SEEDS_A_DAY = 100_000;
    private static final int SECONDS = 12;
    private static final int MOST_TOO_BIG = 50;

    /// What an operation, object or property was compared with, and how often.
    private static final class Row {
        private int whole;
        private int contained;
        private int neither;
    }

    private final Comparison.Bounds bounds;
    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<Against, Integer> against = new EnumMap<>(Against.class);
    private final Row all = new Row();
    private final List<String> differing = new ArrayList<>();
    private long nanos;

    /// @param schedules the most of a search that is judged
    /// @param orders the most of a search without reduction
    /// @param states the most of a search by the interpreter
    public Campaign(int schedules, int orders, int states) {
        bounds = new Comparison.Bounds(schedules, orders, states);
    }

    /// Compares one program.
    ///
    /// @return what is different, and the program; empty where nothing is
    public String compare(GeneratedProgram program) {
        long began = System.nanoTime();
        Comparison comparison = Comparison.of(program, bounds);
        nanos += System.nanoTime() - began;
        count(all, comparison);
        program.uses().forEach(use -> count(rows.computeIfAbsent(use, _ -> new Row()), comparison));
        comparison.against().forEach(one -> against.merge(one, 1, Integer::sum));
        if (comparison.differences().isEmpty()) {
            return "";
        }
        String told = "seed " + program.seed() + ":\n  " + String.join("\n  ", comparison.differences()) + "\n"
                + program.text();
        differing.add(told);
        return told;
    }

    /// Compares as many programs as fit into the time that a build gives them, and so many that one is compared whole,
    /// from a seed that changes with the day on: on a busy machine the day's first may be too big. With
    /// `-Dlockstep.seed=N` that one alone.
    ///
    /// @throws AssertionError if any differs, with the program and its seed
    static void inTheBuild(String what, LongFunction<GeneratedProgram> make, Campaign campaign) {
        Long only = Long.getLong("lockstep.seed");
        if (only != null) {
            assertThat(campaign.compare(make.apply(only))).isEmpty();
            return;
        }
        long first = LocalDate.now(ZoneOffset.UTC).toEpochDay() * SEEDS_A_DAY;
        long seed = first;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.getInteger("lockstep.seconds", SECONDS));
        while (System.nanoTime() < end || (campaign.whole() == 0 && seed < first + MOST_TOO_BIG)) {
            campaign.compare(make.apply(seed++));
        }
        System.out.printf(Locale.ROOT, "%s by chance, seeds %d to %d: %s%n", what, first, seed - 1, campaign.summary());
        assertThat(campaign.differing()).isEmpty();
        assertThat(campaign.whole()).as("programs compared whole").isPositive();
    }

    private static void count(Row row, Comparison comparison) {
        Set<Against> against = comparison.against();
        if (against.contains(Against.STATES) || against.contains(Against.EVERY_ORDER)) {
            row.whole++;
        } else if (against.contains(Against.SOME_ORDERS)) {
            row.contained++;
        } else {
            row.neither++;
        }
    }

    /// The programs that differ.
    public List<String> differing() {
        return List.copyOf(differing);
    }

    public int whole() {
        return all.whole;
    }

    /// How often each operation was compared.
    public String table() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-36s %8s %10s %10s%n", "in the program", "whole", "contained", "too big"));
        rows.forEach((use, row) -> table.append(line(use, row)));
        return table.append(line("all programs", all)).toString();
    }

    private static String line(String use, Row row) {
        return String.format(Locale.ROOT, "%-36s %8d %10d %10d%n", use, row.whole, row.contained, row.neither);
    }

    /// The whole of it in one line.
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%d programs compared whole (%d with all states, %d with every order), %d contained, %d too big;"
                        + " %d differ; %.1f s",
                all.whole,
                against.getOrDefault(Against.STATES, 0),
                against.getOrDefault(Against.EVERY_ORDER, 0),
                all.contained,
                all.neither,
                differing.size(),
                nanos / 1e9);
    }
}

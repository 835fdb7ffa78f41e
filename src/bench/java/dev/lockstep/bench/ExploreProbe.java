package dev.lockstep.bench;

import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.Plan;
import dev.lockstep.explore.SearchMethod;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.runtime.stepped.CarrierLimit;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How fast the search is, and how long it takes to exhaust some classics.
///
/// First the schedules a second of programs with about 30 steps, watched, with properties, by each strategy, beside the
/// bare hand-over of 3 threads × 10 steps, in the same JVM, in turns: medians of nine rounds; the ratio is taken round
/// by round. Then the time to run every order of the philosophers and of a buffer. A number as argument sets how many
/// schedules a round has; 0 leaves the first part out.
public final class ExploreProbe {

    private static final int ROUNDS = 9;
    private static final int WARM_UPS = 3;
    private static final int THREADS = 3;
    private static final int STEPS = 10;

    private ExploreProbe() {}

    public static void main(String[] args) throws Exception {
        int schedules = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
        if (schedules > 0) {
            rates(schedules);
        }
        for (int philosophers = 3; philosophers <= 5; philosophers++) {
            exhaust("philosophers-ordered, " + philosophers, philosophers(philosophers));
        }
        exhaust("bounded buffer, 2 + 2", buffer(2));
        exhaust("bounded buffer, 3 + 3", buffer(3));
    }

    private static void rates(int schedules) throws Exception {
        List<Shape> shapes = List.of(
                new Shape("variables, dpor", variables(), SearchMethod.DPOR),
                new Shape("variables, dfs", variables(), SearchMethod.DFS),
                new Shape("variables, random", variables(), SearchMethod.RANDOM),
                new Shape("lock and variable, dfs", locked(), SearchMethod.DFS),
                new Shape("lock and variable, random", locked(), SearchMethod.RANDOM));
        double[] bare = new double[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            int at = Math.max(0, round);
            bare[at] = bare(schedules);
            for (Shape shape : shapes) {
                shape.rates[at] = shape.rate(schedules);
            }
        }
        System.out.printf(
                Locale.ROOT, "%-28s %8.0f schedules/s (%.0f to %.0f)%n", "bare hand-over, 30 steps",
                at(bare, 0.5), at(bare, 0), at(bare, 1));
        shapes.forEach(shape -> shape.print(bare));
    }

    private static double bare(int schedules) throws InterruptedException {
        long start = System.nanoTime();
        try (var _ = new CarrierLimit()) {
            Thread.ofVirtual()
                    .start(() -> {
                        for (int i = 0; i < schedules; i++) {
                            new BareHandOff(i, THREADS, STEPS).run();
                        }
                    })
                    .join();
        }
        return schedules / ((System.nanoTime() - start) / 1e9);
    }

    /// A program, searched in one way, and its schedules a second in each round.
    private static final class Shape {

        private final String what;
        private final Program program;
        private final SearchMethod method;
        private final double[] rates = new double[ROUNDS];
        private double steps;

        Shape(String what, Program program, SearchMethod method) {
            this.what = what;
            this.program = program;
            this.method = method;
        }

        double rate(int schedules) {
            Findings findings = new Exploration(program, new Plan(method, schedules, null, 1)).run();
            SearchCounts counts = findings.result().counts();
            long runs = counts.schedules() + counts.pruned();
            steps = counts.steps() / (double) runs;
            return runs / (findings.nanos() / 1e9);
        }

        void print(double[] bare) {
            double[] ratios = IntStream.range(0, ROUNDS).mapToDouble(i -> rates[i] / bare[i]).toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %8.0f schedules/s (%.0f to %.0f) of %.1f steps: %.2f x bare (%.2f to %.2f)%n",
                    what, at(rates, 0.5), at(rates, 0), at(rates, 1), steps, at(ratios, 0.5), at(ratios, 0),
                    at(ratios, 1));
        }
    }

    private static double at(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static void exhaust(String what, Program program) {
        Findings findings = new Exploration(program, new Plan(SearchMethod.DPOR, Long.MAX_VALUE, null, 1)).run();
        SearchCounts counts = findings.result().counts();
        System.out.printf(
                Locale.ROOT,
                "%-28s %,9d schedules, %,d pruned, %,d steps, %.2f s, %s%n",
                what,
                counts.schedules(),
                counts.pruned(),
                counts.steps(),
                findings.nanos() / 1e9,
                findings.complete()
                        ? findings.hasFailure() ? "complete, broken" : "complete, held"
                        : Objects.requireNonNull(findings.result().stopped()).words());
    }

    /// 3 threads × 9 operations on variables, and their ends.
    private static Program variables() throws BadScenario {
        return program("""
                  variables: {x: 0, y: 0}
                  threads:
                    A: [x = x + 1, y = y + 1, x = x + 1, y = y + 1, x = 0]
                    B: [y = y + 1, x = x + 1, y = y + 1, x = x + 1, y = 0]
                    C: [x = x + 1, y = y + 1, x = x + 1, y = y + 1, x = 0]
                  properties:
                    - always: x <= 6 and y <= 6
                    - in the end: x <= 6
                """);
    }

    /// 3 threads × (3 × take, write, release), and their ends.
    private static Program locked() throws BadScenario {
        return program("""
                  locks: [mutex]
                  variables: {x: 0}
                  threads:
                    A: [acquire mutex, x = 1, release mutex, acquire mutex, x = 1, release mutex, acquire mutex, x = 1, release mutex]
                    B: [acquire mutex, x = 2, release mutex, acquire mutex, x = 2, release mutex, acquire mutex, x = 2, release mutex]
                    C: [acquire mutex, x = 3, release mutex, acquire mutex, x = 3, release mutex, acquire mutex, x = 3, release mutex]
                  properties:
                    - always: holders of mutex <= 1
                    - in the end: x >= 1
                """);
    }

    /// Each takes the fork with the lower number first.
    private static Program philosophers(int count) throws BadScenario {
        String forks = IntStream.rangeClosed(1, count).mapToObj(i -> "fork" + i).collect(Collectors.joining(", "));
        String threads = IntStream.rangeClosed(1, count)
                .mapToObj(i -> {
                    int low = Math.min(i, i % count + 1);
                    int high = Math.max(i, i % count + 1);
                    return String.format(
                            Locale.ROOT,
                            "    P%d: [acquire fork%d, acquire fork%d, release fork%d, release fork%d]\n",
                            i, low, high, high, low);
                })
                .collect(Collectors.joining());
        return program("  locks: [" + forks + "]\n  threads:\n" + threads);
    }

    /// So many producers and as many consumers, and room for one.
    private static Program buffer(int each) throws BadScenario {
        String threads = IntStream.rangeClosed(1, each)
                .mapToObj(i -> String.format(Locale.ROOT, """
                            P%1$d: [acquire mutex, while count = 1: [wait on notFull], count = count + 1, signal notEmpty, release mutex]
                            C%1$d: [acquire mutex, while count = 0: [wait on notEmpty], count = count - 1, signal notFull, release mutex]
                        """, i))
                .collect(Collectors.joining());
        return program("""
                  locks: [mutex]
                  conditions: {notFull: mutex, notEmpty: mutex}
                  variables:
                    count: {value: 0, guarded by: mutex}
                  threads:
                """ + threads + """
                  properties:
                    - always: count >= 0 and count <= 1
                    - in the end: count = 0
                """);
    }

    private static Program program(String text) throws BadScenario {
        Scenario scenario = Scenarios.read("probe", """
                lockstep: 1
                id: probe
                title: Probe
                about: Measured.
                group: classics
                program:
                """ + text);
        return Objects.requireNonNull(scenario.program());
    }
}

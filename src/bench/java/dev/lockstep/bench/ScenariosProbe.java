package dev.lockstep.bench;

import dev.lockstep.explore.Dpor;
import dev.lockstep.explore.Limits;
import dev.lockstep.explore.ProgramJudge;
import dev.lockstep.explore.Search;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.Scenarios;
import dev.lockstep.scenario.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Searches every built-in program to its end and prints what it took, one line each; arguments are ids or files to search
/// instead of all. A search is given up after a minute, or after `-Dprobe.seconds`.
public final class ScenariosProbe {

    private static final String ROW = "%-28s %-6s %10s %9s %11s %7s  %-8s  %s%n";

    private ScenariosProbe() {}

    public static void main(String[] args) throws Exception {
        System.out.printf(ROW, "scenario", "expect", "schedules", "pruned", "steps", "seconds", "complete", "came out");
        for (var scenario : wanted(List.of(args))) {
            var program = scenario.program();
            if (program != null) {
                search(scenario.id(), program);
            }
        }
    }

    private static List<Scenario> wanted(List<String> names) throws Exception {
        if (names.isEmpty()) {
            return Scenarios.builtIn();
        }
        var all = new ArrayList<Scenario>();
        for (var name : names) {
            all.add(Scenarios.find(name));
        }
        return all;
    }

    private static void search(String id, Program program) {
        var search = new Search(ProgramJudge.subjectOf(program), Dpor.fair(), Limits.NONE);
        long start = System.nanoTime();
        try (var alarm = Executors.newSingleThreadScheduledExecutor()) {
            alarm.schedule(search::cancel, Long.getLong("probe.seconds", 60), TimeUnit.SECONDS);
            var found = search.run();
            alarm.shutdownNow();
            double seconds = (System.nanoTime() - start) / 1e9;
            var counts = found.counts();
            var failures = found.failures().stream()
                    .map(each -> each.failure().kind() + " × " + each.schedules())
                    .collect(Collectors.joining(", "));
            System.out.printf(
                    ROW,
                    id,
                    program.expected().map(Enum::name).orElse("").toLowerCase(Locale.ROOT),
                    String.format("%,d", counts.schedules()),
                    String.format("%,d", counts.pruned()),
                    String.format("%,d", counts.steps()),
                    String.format("%.2f", seconds),
                    found.complete() ? "yes" : found.stopped(),
                    failures.isEmpty() ? "held, seen " + found.seen() : failures);
        }
    }
}

package dev.lockstep.bench;

import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.Plan;
import dev.lockstep.explore.SearchMethod;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// Searches every built-in program and prints what it took, one line each: how many schedules, how long, and how long
/// until the first failure was found. Arguments are ids or files to search instead of all; `--seconds 20` gives each up
/// after so long, 60 unless said. Exits with 1 if something else came out than must.
public final class VerdictsProbe {

    private static final String ROW = "%-28s %-6s %10s %8s %11s %8s %9s  %-9s %s%n";

    private VerdictsProbe() {}

    public static void main(String[] args) throws Exception {
        double most = 60;
        ArrayList<String> names = new ArrayList<>(List.of(args));
        int at = names.indexOf("--seconds");
        if (at >= 0) {
            names.remove(at);
            most = Double.parseDouble(names.remove(at));
        }
        System.out.printf(
                ROW, "scenario", "expect", "schedules", "pruned", "steps", "seconds", "first at", "complete",
                "came out");
        int wrong = 0;
        for (Scenario scenario : wanted(names)) {
            Program program = scenario.program();
            if (program != null) {
                wrong += search(scenario.id(), program, most) ? 0 : 1;
            }
        }
        System.out.println(wrong + " came out otherwise than they must");
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static List<Scenario> wanted(List<String> names) throws BadScenario {
        if (names.isEmpty()) {
            return Scenarios.builtIn();
        }
        ArrayList<Scenario> all = new ArrayList<Scenario>();
        for (String name : names) {
            all.add(Scenarios.find(name));
        }
        return all;
    }

    /// @return whether what must come out did
    private static boolean search(String id, Program program, double most) throws Exception {
        Exploration exploration = new Exploration(program, new Plan(SearchMethod.DPOR, Long.MAX_VALUE, null, 1));
        FutureTask<Findings> task = new FutureTask<>(exploration::run);
        Thread.ofPlatform().start(task);
        long first = 0;
        while (!isDone(task)) {
            if (first == 0 && exploration.counts().failing() > 0) {
                first = exploration.nanos();
            }
            if (exploration.nanos() / 1e9 > most) {
                exploration.cancel();
            }
        }
        Findings findings = task.get();
        SearchCounts counts = findings.result().counts();
        Optional<Expectation> expected = program.expected();
        System.out.printf(
                Locale.ROOT,
                ROW,
                id,
                expected.map(Expectation::word).orElse(""),
                number(counts.schedules()),
                number(counts.pruned()),
                number(counts.steps()),
                seconds(findings.nanos()),
                findings.hasFailure() ? firstAt(first, counts, findings) : "",
                findings.complete() ? "yes" : Objects.requireNonNull(findings.result().stopped()).words(),
                cameOut(findings));
        return expected.map(
                word -> word == Expectation.BREAKS
                        ? findings.hasFailure()
                        : findings.complete() && !findings.hasFailure())
                .orElse(true);
    }

    private static boolean isDone(FutureTask<Findings> task) throws InterruptedException, ExecutionException {
        try {
            var _ = task.get(1, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    /// Between two looks it may have been found and the search been over; what no order shows is found at the end.
    private static String firstAt(long seen, SearchCounts counts, Findings findings) {
        return seconds(seen == 0 || counts.failing() == 0 ? findings.nanos() : seen);
    }

    private static String cameOut(Findings findings) {
        if (!findings.hasFailure()) {
            return "held";
        }
        ArrayList<String> told = new ArrayList<String>();
        findings.result().failures().forEach(
                each -> told.add(
                        String.format(
                                Locale.ROOT, "%s × %d, %d steps/%d%s",
                                each.failure().kind().word(), each.schedules(), each.schedule().size(), each.switches(),
                                each.shortest() ? "" : " or fewer")));
        findings.missed().forEach(each -> told.add("no order shows: " + each));
        return told.stream().collect(Collectors.joining("; "));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
    }
}

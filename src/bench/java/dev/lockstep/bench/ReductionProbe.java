package dev.lockstep.bench;

import dev.lockstep.explore.RandomPrograms;
import dev.lockstep.explore.Search;
import dev.lockstep.explore.SearchResult;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.ProgramJudge;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.explore.strategy.DepthFirstStrategy;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whether reduction loses anything: with it and without, the same outcomes and the same failures, and of each failure
/// that it calls the shortest, no shorter schedule in any order at all. On random small programs, and on every built-in
/// one that plain depth first can exhaust within so many schedules. Arguments: how many random programs (500), the most
/// schedules without reduction (200,000). Exits with 1 if anything differs.
public final class ReductionProbe {

    private static final SearchLimits SMALL = new SearchLimits(1_500);

    private final Map<String, Integer> sums = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    public static void main(String[] args) {
        int programs = args.length < 1 ? 500 : Integer.parseInt(args[0]);
        SearchLimits most = new SearchLimits(args.length < 2 ? 200_000 : Long.parseLong(args[1]));
        ReductionProbe random = new ReductionProbe();
        int tooBig = 0;
        int compared = 0;
        for (int seed = 0; compared < programs; seed++) {
            RandomPrograms.Small program = new RandomPrograms.Small(seed, seed % 3 == 0 ? 4 : 3);
            SearchResult all = new Search(program.subject(), new DepthFirstStrategy(), SMALL).run();
            if (all.complete()) {
                random.compare(
                        "random " + seed, all,
                        new Search(program.subject(), new DporStrategy(), SearchLimits.NONE).run());
                compared++;
            } else {
                tooBig++;
            }
        }
        System.out.printf(
                "random programs: %d compared, %d of more than %d orders left out%n", compared, tooBig,
                SMALL.schedules());
        random.print();
        ReductionProbe builtIn = new ReductionProbe();
        builtIn.scenarios(most);
        builtIn.print();
        System.exit(random.differences.isEmpty() && builtIn.differences.isEmpty() ? 0 : 1);
    }

    private void scenarios(SearchLimits most) {
        ArrayList<String> tooBig = new ArrayList<String>();
        int compared = 0;
        for (Scenario scenario : Scenarios.builtIn()) {
            Program program = scenario.program();
            if (program == null) {
                continue;
            }
            SearchedProgram subject = ProgramJudge.subjectOf(program);
            SearchResult all = new Search(subject, new DepthFirstStrategy(), most).run();
            if (!all.complete()) {
                tooBig.add(scenario.id());
                continue;
            }
            SearchResult reduced = new Search(subject, new DporStrategy(), SearchLimits.NONE).run();
            System.out.printf(
                    Locale.ROOT,
                    "  %-26s %,9d orders, %,7d with reduction (%,d pruned), %d outcomes, %d failures%n",
                    scenario.id(),
                    all.counts().schedules(),
                    reduced.counts().schedules(),
                    reduced.counts().pruned(),
                    reduced.outcomes().size(),
                    reduced.failures().size());
            compare(scenario.id(), all, reduced);
            compared++;
        }
        System.out.printf(
                Locale.ROOT, "built-in scenarios: %d compared, %d of more than %,d orders left out: %s%n",
                compared, tooBig.size(), most.schedules(), String.join(", ", tooBig));
    }

    private void compare(String name, SearchResult all, SearchResult reduced) {
        expect(reduced.complete(), name + ": the reduced search is not complete: " + reduced.stopped());
        if (!outcomes(all).equals(outcomes(reduced))) {
            Set<String> lost = outcomes(all);
            lost.removeAll(outcomes(reduced));
            Set<String> added = outcomes(reduced);
            added.removeAll(outcomes(all));
            differences.add(name + ": outcomes differ: without reduction also " + lost + ", with it also " + added);
        }
        add("programs with several outcomes", outcomes(all).size() > 1 ? 1 : 0);
        add("outcomes", outcomes(all).size());
        Map<String, FoundFailure> shortest = failures(all);
        Map<String, FoundFailure> found = failures(reduced);
        expect(
                shortest.keySet().equals(found.keySet()),
                name + ": failures differ: " + shortest.keySet() + " and " + found.keySet());
        found.forEach((key, failure) -> {
            FoundFailure exact = shortest.get(key);
            if (exact != null) {
                compare(name + ", " + key, exact, failure);
            }
        });
    }

    private void compare(String name, FoundFailure exact, FoundFailure found) {
        add("failures", 1);
        boolean same = found.schedule().size() == exact.schedule().size() && found.switches() == exact.switches();
        add("failures called the shortest", found.shortest() ? 1 : 0);
        add("failures as short as the shortest of all orders", same ? 1 : 0);
        expect(
                same,
                String.format(
                        Locale.ROOT,
                        "%s: %s %d steps, %d switches (%s); of all orders %d, %d (%s)",
                        name,
                        found.shortest() ? "called the shortest" : "not called the shortest",
                        found.schedule().size(),
                        found.switches(),
                        found.schedule(),
                        exact.schedule().size(),
                        exact.switches(),
                        exact.schedule()));
    }

    private static Set<String> outcomes(SearchResult result) {
        return result.outcomes().stream()
                .map(outcome -> outcome.label() + (outcome.ok() ? "" : " (wrong)"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, FoundFailure> failures(SearchResult result) {
        TreeMap<String, FoundFailure> failures = new TreeMap<String, FoundFailure>();
        result.failures().forEach(failure -> failures.put(key(failure.failure()), failure));
        return failures;
    }

    /// What is the same of a failure in every order that leads to it: a cycle may begin anywhere, and steps have other
    /// numbers.
    private static String key(Outcome failure) {
        return failure.kind().word() + " " + switch (failure) {
            case Outcome.Deadlock deadlock -> new HashSet<>(deadlock.cycle());
            case Outcome.PropertyBroken broken -> broken.name();
            case Outcome.NoProgress round -> round.threads();
            case Outcome.WaitsForever _, Outcome.ThreadFailed _, Outcome.EngineError _, Outcome.Raced _ ->
                failure.message();
            case Outcome.Finished _, Outcome.StepLimit _, Outcome.ScheduleEnded _, Outcome.Stopped _ -> "";
        };
    }

    private void expect(boolean holds, String difference) {
        if (!holds) {
            differences.add(difference);
        }
    }

    private void add(String what, int more) {
        sums.merge(what, more, Integer::sum);
    }

    private void print() {
        sums.forEach((what, count) -> System.out.println("  " + what + ": " + count));
        System.out.println("  differences: " + differences.size());
        differences.forEach(difference -> System.out.println("    " + difference));
    }
}

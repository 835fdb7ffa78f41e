package dev.lockstep.explore.oracle;

import dev.lockstep.explore.SearchResult;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.runtime.stepped.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Outcomes as texts that can be compared: what the runtime says in words of its own is left out.
final class Outcomes {

    private static final Pattern ENGINE_ERROR = Pattern
            .compile("engine-error: (\\w+) [^;]*?without holding (\\w+)[^;]*");
    private static final Pattern FAULT = Pattern.compile("ended by (\\w+): [^;]*");
    private static final Pattern VALUES = Pattern.compile(" \\([^)]* is [^)]*\\)");
    private static final Pattern GOING = Pattern.compile("no-progress: \\[([^]]*)]");
    private static final String NOT_ENDED = "not ended";

    private Outcomes() {}

    static String written(String end, Map<String, String> left) {
        return end + " | " + left;
    }

    /// What a search found.
    static Set<String> of(SearchResult result) {
        TreeSet<String> outcomes = new TreeSet<String>();
        for (OutcomeCount outcome : result.outcomes()) {
            outcomes.add(of(outcome));
        }
        return outcomes;
    }

    static String of(OutcomeCount outcome) {
        LinkedHashMap<String, String> left = new LinkedHashMap<String, String>();
        // What those got who go round may have been got on the way: which of it is told is left to other tests.
        Matcher going = GOING.matcher(outcome.end().text());
        List<? extends Object> round = going.find() ? List.of(going.group(1).split(", ")) : List.of();
        outcome.left()
                .forEach(
                        (name, value) -> left.put(
                                name,
                                !name.startsWith("thread ")
                                        ? value
                                        : round.contains(name.substring("thread ".length()))
                                                ? NOT_ENDED
                                                : got(value)));
        return written(failure(outcome.end().text()), left);
    }

    private static String got(String results) {
        return FAULT.matcher(results).replaceAll("ended by $1");
    }

    /// What tells a failure from others.
    static String failure(Outcome failure) {
        return failure(
                failure.kind().word() + ": "
                        + switch (failure) {
                            case Outcome.Deadlock(var cycle, _) -> cycle(cycle);
                            case Outcome.PropertyBroken broken -> broken.name();
                            case Outcome.NoProgress circle -> circle.threads().toString();
                            case Outcome other -> other.message();
                        });
    }

    private static String cycle(List<Outcome.WaitsFor> cycle) {
        ArrayList<Outcome.WaitsFor> edges = new ArrayList<>(cycle);
        Outcome.WaitsFor least = edges.stream()
                .min(Comparator.comparing(edge -> edge.thread().name()))
                .orElseThrow();
        Collections.rotate(edges, -edges.indexOf(least));
        return String.join(", ", edges.stream().map(Outcome.WaitsFor::toString).toList());
    }

    /// One failure or several in the words of both.
    private static String failure(String keys) {
        String plain = VALUES.matcher(keys).replaceAll("");
        plain = ENGINE_ERROR.matcher(plain).replaceAll("engine-error: $1 without holding $2");
        plain = FAULT.matcher(plain).replaceAll("ended by $1");
        return String.join("; ", new TreeSet<>(List.of(plain.split("; ", -1))));
    }
}

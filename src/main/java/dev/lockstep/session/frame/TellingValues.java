package dev.lockstep.session.frame;

import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explain.outcome.OutcomeValue;
import dev.lockstep.explain.outcome.OutcomeValue.AlikeResults;
import dev.lockstep.explain.outcome.OutcomeValue.Named;
import dev.lockstep.explain.outcome.OutcomeValue.Results;
import dev.lockstep.session.frame.SearchReport.AlikeOutcomes;
import dev.lockstep.session.frame.SearchReport.Ended;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The values of the end state that tell rows of outcomes apart: as few as do. Right rows are told from each other,
/// failing ones from those with the same headline; the only right one from all others. Variables come before what
/// threads got, and that before what an engine counted.
public final class TellingValues {

    private static final String THREAD = "thread ";
    private static final String VARIABLE = "variable ";
    private static final List<String> NAMED = List.of(VARIABLE, "semaphore ", "pool ", "cache ", "barrier ");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_:./#]+");

    private final List<Row> rows;
    private final List<Object> features;
    /// The telling features of rows that ended alike, by their headline; those of right rows have none.
    private final Map<String, List<Object>> telling = new HashMap<>();

    /// A row of outcomes that are told as one.
    ///
    /// @param values by the names of the end state or, for what alike threads got, by the list of their names
    /// @param headline how it ended, unless it ended well
    private record Row(String headline, Map<Object, List<OutcomeValue>> values) {

        private static final String WELL = "";

        List<OutcomeValue> value(Object feature) {
            return values.getOrDefault(feature, List.of());
        }
    }

    private TellingValues(List<Ended> outcomes, List<AlikeOutcomes> groups) {
        Set<List<String>> sets = new LinkedHashSet<>();
        groups.forEach(group -> sets.addAll(group.names().sets()));
        this.rows = groups.stream().map(group -> row(group, outcomes, sets)).toList();
        Set<Object> all = new LinkedHashSet<>();
        rows.forEach(row -> all.addAll(row.values().keySet()));
        this.features = all.stream().sorted((one, other) -> Integer.compare(rank(one), rank(other))).toList();
        rows.stream()
                .collect(Collectors.groupingBy(Row::headline))
                .forEach((headline, alike) -> telling.put(headline, telling(headline, alike)));
    }

    private List<Object> telling(String headline, List<Row> alike) {
        if (alike.size() > 1) {
            return fewest(chosen -> distinct(alike, chosen));
        }
        return headline.equals(Row.WELL) ? fewest(chosen -> unlike(alike.getFirst(), chosen)) : List.of();
    }

    /// The values that tell each of `groups` from the others.
    static TellingValues among(List<Ended> outcomes, List<AlikeOutcomes> groups) {
        return new TellingValues(outcomes, groups);
    }

    /// The values that tell each outcome of `group` from the others in it.
    static TellingValues within(List<Ended> outcomes, AlikeOutcomes group) {
        return new TellingValues(outcomes, group.outcomes().stream().map(AlikeOutcomes::alone).toList());
    }

    /// All values of one outcome.
    public static List<OutcomeValue> all(Ended outcome) {
        Row row = row(AlikeOutcomes.alone(0), List.of(outcome), Set.of());
        return row.values().values().stream().flatMap(List::stream).toList();
    }

    /// The telling values of one row.
    List<OutcomeValue> of(int row) {
        Row one = rows.get(row);
        return telling.getOrDefault(one.headline(), List.of()).stream()
                .flatMap(feature -> one.value(feature).stream())
                .toList();
    }

    /// As few features as tell as much as all of them.
    private List<Object> fewest(ToIntFunction<List<Object>> told) {
        List<Object> chosen = new ArrayList<>();
        int most = told.applyAsInt(features);
        for (Object feature : features) {
            int before = told.applyAsInt(chosen);
            if (before == most) {
                break;
            }
            chosen.add(feature);
            if (told.applyAsInt(chosen) == before) {
                chosen.removeLast();
            }
        }
        for (int at = chosen.size() - 1; at >= 0; at--) {
            Object left = chosen.remove(at);
            if (told.applyAsInt(chosen) < most) {
                chosen.add(at, left);
            }
        }
        return chosen;
    }

    private static int distinct(List<Row> rows, List<Object> chosen) {
        Set<List<List<OutcomeValue>>> values = new HashSet<>();
        rows.forEach(row -> values.add(chosen.stream().map(row::value).toList()));
        return values.size();
    }

    /// How many rows differ from `one`.
    private int unlike(Row one, List<Object> chosen) {
        return (int) rows.stream()
                .filter(row -> chosen.stream().anyMatch(feature -> !row.value(feature).equals(one.value(feature))))
                .count();
    }

    private static int rank(Object feature) {
        if (feature instanceof String name) {
            return name.startsWith(VARIABLE) ? 0 : name.startsWith(THREAD) ? 1 : 2;
        }
        return 1;
    }

    private static Row row(AlikeOutcomes group, List<Ended> outcomes, Set<List<String>> sets) {
        List<Ended> ends = group.outcomes().stream().map(outcomes::get).toList();
        Map<Object, List<OutcomeValue>> values = new LinkedHashMap<>();
        Ended first = ends.getFirst();
        for (String name : first.left().keySet()) {
            if (!name.startsWith(THREAD)) {
                List<String> all = ends.stream()
                        .map(end -> end.left().getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
                values.put(name, all.isEmpty() ? List.of() : List.of(new Named(shortened(name), all)));
                continue;
            }
            String thread = name.substring(THREAD.length());
            List<String> set = sets.stream().filter(each -> each.contains(thread)).findFirst().orElse(List.of());
            if (set.isEmpty()) {
                List<String> results = results(first, thread);
                values.put(name, results.isEmpty() ? List.of() : List.of(new Results(thread, results)));
            } else {
                values.computeIfAbsent(set, _ -> results(first, set, group.names()));
            }
        }
        boolean well = OutcomeRow.Kind.of(first) == OutcomeRow.Kind.WELL;
        return new Row(well ? Row.WELL : first.headline(group.names()), values);
    }

    /// What alike threads got: as one where they change places, or all got the same.
    private static List<OutcomeValue> results(Ended end, List<String> set, AlikeNames names) {
        List<List<String>> results = set.stream().map(thread -> nameless(results(end, thread), thread, set)).toList();
        boolean same = new HashSet<>(results).size() == 1;
        if (same && results.getFirst().isEmpty()) {
            return List.of();
        }
        if (same || names.sets().contains(set)) {
            List<List<String>> sorted = new ArrayList<>(results);
            sorted.sort((one, other) -> String.join("; ", one).compareTo(String.join("; ", other)));
            return List.of(new AlikeResults(set, sorted, same || names.every()));
        }
        return set.stream()
                .filter(thread -> !results(end, thread).isEmpty())
                .<OutcomeValue>map(thread -> new Results(thread, results(end, thread)))
                .toList();
    }

    private static List<String> results(Ended end, String thread) {
        String all = end.left().getOrDefault(THREAD + thread, "");
        return all.isEmpty() ? List.of() : List.of(all.split("; "));
    }

    private static List<String> nameless(List<String> results, String thread, List<String> set) {
        return results.stream()
                .map(
                        result -> WORD.matcher(result)
                                .replaceAll(
                                        word -> word.group().equals(thread)
                                                ? OutcomeValue.SELF
                                                : set.contains(word.group()) ? OutcomeValue.ANOTHER : "$0"))
                .toList();
    }

    private static String shortened(String name) {
        return NAMED.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(begin -> name.substring(begin.length()))
                .orElse(name);
    }
}

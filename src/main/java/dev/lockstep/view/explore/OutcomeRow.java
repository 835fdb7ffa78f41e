package dev.lockstep.view.explore;

import dev.lockstep.session.frame.SearchReport.Ended;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// How runs ended, as one row of a list. Values that are the same in all outcomes are left out.
///
/// @param index which outcome it is, as it was found
/// @param ok whether its runs had no failure as far as they went
/// @param cut whether they were stopped at a limit without a failure
/// @param label the end and the values that tell it from other outcomes
/// @param whole the end and all values
/// @param share how many of all orders, from 0 to 1
record OutcomeRow(int index, boolean ok, boolean cut, String label, String whole, long schedules, double share) {
    private static final String VARIABLE = "variable ";
    private static final String THREAD = "thread ";
    /// The most values in the label of the only right outcome; more would only name what the failures left undone.
    private static final int FEW = 2;

    /// The rows, those of the most orders first.
    static List<OutcomeRow> of(List<Ended> outcomes) {
        long all = outcomes.stream().mapToLong(Ended::schedules).sum();
        List<OutcomeRow> rows = new ArrayList<>();
        for (int index = 0; index < outcomes.size(); index++) {
            Ended each = outcomes.get(index);
            double share = all == 0 ? 0 : (double) each.schedules() / all;
            rows.add(
                    new OutcomeRow(
                            index, each.ok(), each.cut(), label(each, outcomes), whole(each), each.schedules(), share));
        }
        rows.sort(Comparator.comparingLong(OutcomeRow::schedules).reversed());
        return rows;
    }

    /// A failing outcome is labelled by its failure, and by values where failures of a kind differ; a right one by its
    /// values.
    private static String label(Ended outcome, List<Ended> all) {
        List<Ended> alike = all.stream()
                .filter(other -> isWell(outcome) ? isWell(other) : !isWell(other) && other.endsLike(outcome))
                .toList();
        boolean alone = isWell(outcome) && alike.size() == 1;
        Set<String> telling = telling(alone ? all : alike);
        String own = isWell(outcome) ? left(outcome, telling) : left(outcome, first(outcome, telling));
        if (own.isEmpty() || (alone && telling.size() > FEW)) {
            return outcome.headline();
        }
        // Its own values come first, since the end of a long line cannot be seen.
        return isWell(outcome) ? own : own + " · " + outcome.headline();
    }

    private static boolean isWell(Ended outcome) {
        return outcome.ok() && !outcome.cut();
    }

    /// The names whose values differ among `outcomes`.
    private static Set<String> telling(List<Ended> outcomes) {
        Set<String> names = new LinkedHashSet<>();
        for (Ended each : outcomes) {
            for (String name : each.left().keySet()) {
                String value = each.left().get(name);
                if (outcomes.stream().anyMatch(other -> !Objects.equals(value, other.left().get(name)))) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /// The first values, so many that there is room beside them for the failure.
    private static Set<String> first(Ended outcome, Set<String> names) {
        return outcome.left().keySet().stream().filter(names::contains).limit(FEW + 1).collect(Collectors.toSet());
    }

    private static String left(Ended outcome, Set<String> names) {
        return outcome.left().entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()) && !entry.getValue().isEmpty())
                .map(entry -> said(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// `x = 1` of a variable, `A: accepted` of a thread's result.
    private static String said(String name, String value) {
        if (name.startsWith(THREAD)) {
            return name.substring(THREAD.length()) + ": " + value;
        }
        return (name.startsWith(VARIABLE) ? name.substring(VARIABLE.length()) : name) + " = " + value;
    }

    private static String whole(Ended outcome) {
        String left = left(outcome, outcome.left().keySet());
        return left.isEmpty() ? outcome.headline() : outcome.headline() + "\n" + left.replace(", ", ",\n");
    }

    /// The row for a screen reader.
    String sentence() {
        return "%s: %s, in %s."
                .formatted(cut ? "cut" : ok ? "held" : "broken", label, Amount.of(schedules, "order", "orders"));
    }
}

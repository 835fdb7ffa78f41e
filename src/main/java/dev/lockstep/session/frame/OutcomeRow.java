package dev.lockstep.session.frame;

import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explain.outcome.OutcomeValue;
import dev.lockstep.session.frame.SearchReport.AlikeOutcomes;
import dev.lockstep.session.frame.SearchReport.Ended;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How runs of a search ended, as one row of a list: one outcome, or several that are told as one.
///
/// @param index which outcome it is, as it was found; of several the first
/// @param alike a row for each of several outcomes; empty where it is one
/// @param kind whether its runs had no failure as far as they went, or were stopped at a limit without one
/// @param headline how they ended: what went wrong, or the values of a right end
/// @param values what tells it from others that ended so; empty where the headline does
/// @param whole the end and all values
/// @param schedules how many orders
/// @param share how many of all orders, from 0 to 1
public record OutcomeRow(
        int index,
        List<OutcomeRow> alike,
        Kind kind,
        String headline,
        String values,
        String whole,
        long schedules,
        double share) {

    /// Whether something went wrong.
    public enum Kind {
        FAILED,
        CUT,
        WELL;

        public static Kind of(Ended outcome) {
            return outcome.cut() ? CUT : outcome.ok() ? WELL : FAILED;
        }
    }

    public OutcomeRow {
        alike = List.copyOf(alike);
    }

    /// The rows: what went wrong, what was cut, what went well; each in the order in which it was found, so that a row
    /// stays above those found later.
    public static List<OutcomeRow> of(SearchReport found) {
        List<Ended> outcomes = found.outcomes();
        long all = outcomes.stream().mapToLong(Ended::schedules).sum();
        List<AlikeOutcomes> groups = found.alike();
        TellingValues among = TellingValues.among(outcomes, groups);
        List<OutcomeRow> rows = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            AlikeOutcomes group = groups.get(at);
            List<OutcomeRow> alike = new ArrayList<>();
            if (group.outcomes().size() > 1) {
                TellingValues within = TellingValues.within(outcomes, group);
                for (int one = 0; one < group.outcomes().size(); one++) {
                    alike.add(
                            row(
                                    AlikeOutcomes.alone(group.outcomes().get(one)), outcomes, within.of(one), List.of(),
                                    all));
                }
            }
            rows.add(row(group, outcomes, among.of(at), alike, all));
        }
        rows.sort(Comparator.comparing(OutcomeRow::kind));
        return List.copyOf(rows);
    }

    /// One outcome in one line.
    public static String label(SearchReport found, int outcome) {
        return of(found).stream()
                .flatMap(row -> row.isSeveral() ? row.alike().stream() : Stream.of(row))
                .filter(row -> row.index() == outcome)
                .map(OutcomeRow::label)
                .findFirst()
                .orElse("");
    }

    private static OutcomeRow row(
            AlikeOutcomes group, List<Ended> outcomes, List<OutcomeValue> telling, List<OutcomeRow> alike, long all) {
        List<Ended> ends = group.outcomes().stream().map(outcomes::get).toList();
        Ended first = ends.getFirst();
        Kind kind = Kind.of(first);
        String end = first.headline(group.names());
        String values = Spoken.language().values(telling);
        boolean toldByValues = kind == Kind.WELL && !values.isEmpty();
        long schedules = ends.stream().mapToLong(Ended::schedules).sum();
        return new OutcomeRow(
                group.outcomes().getFirst(),
                alike,
                kind,
                toldByValues ? values : end,
                toldByValues ? "" : values,
                whole(first, end, group.names()),
                schedules,
                all == 0 ? 0 : (double) schedules / all);
    }

    /// The end, the properties that broke and all values, one a line; of one outcome alone.
    private static String whole(Ended outcome, String end, AlikeNames names) {
        if (!names.sets().isEmpty()) {
            return end;
        }
        Stream<String> broken = outcome.broken().stream().map(each -> Spoken.language().broken(each));
        Stream<String> values = TellingValues.all(outcome).stream()
                .map(value -> Spoken.language().values(List.of(value)));
        return Stream.of(Stream.of(end), broken, values)
                .flatMap(lines -> lines)
                .reduce((one, other) -> one + "\n" + other)
                .orElse(end);
    }

    /// Whether it stands for several outcomes.
    public boolean isSeveral() {
        return !alike.isEmpty();
    }

    public boolean ok() {
        return kind == Kind.WELL;
    }

    /// The row in one line.
    public String label() {
        return values.isEmpty() ? headline : headline + " · " + values;
    }
}

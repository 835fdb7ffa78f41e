package dev.lockstep.explain.german;

import static dev.lockstep.explain.german.GermanNames.inSentence;
import static dev.lockstep.explain.german.GermanNumbers.count;

import dev.lockstep.event.DataRace;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.runtime.RunBudget;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.StepOperation.LockVerb;
import dev.lockstep.event.StepOperation.OfLock;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.RunSummary;
import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explain.outcome.OutcomeValue;
import dev.lockstep.explain.outcome.Repeated;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Outcome.Violation;
import dev.lockstep.runtime.stepped.Outcome.WaitsFor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a run ended, or its failures, in German, without the names that engines give to their locks.
final class GermanOutcomes {

    /// To follow `ein` and, of several, to stand before `von`.
    private static final List<String> NUMBERS = List.of("keiner", "einer", "zwei", "drei", "vier", "fünf", "sechs");

    /// The one rule of the runtimes that a thread can break, as they tell it.
    private static final Pattern UNGUARDED = Pattern
            .compile("(looked at|changed) (.+) without holding (.+), which guards it");

    private GermanOutcomes() {}

    /// The outcome in one line; of a broken property with its values.
    static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Deadlock(var cycle, int _) ->
                cycle.stream().map(GermanOutcomes::edge).collect(Collectors.joining("; "));
            case Outcome.WaitsForever(var threads) -> waits(threads, AlikeNames.NONE, false);
            case Outcome.PropertyBroken broken ->
                broke(broken.name()) + (broken.message().isEmpty() ? "" : ": " + broken.message());
            case Outcome.ThreadFailed(var thread, var fault, _, var at) ->
                GermanNames.message(thread + " endete mit " + fault + (at == null ? "" : " in " + at));
            case Outcome.Raced(var race) -> raced(race);
            case Outcome.Stopped(var thread, var budget, var at) ->
                "angehalten in " + thread + ", " + at + ": " + usedUp(budget);
            case Outcome.EngineError(var thread, var what) -> thread + " " + ruleBroken(what);
            case Outcome.Finished finished -> finished(finished);
            case Outcome.StepLimit(int limit) -> "angehalten nach " + count(limit, "Schritt", "Schritten");
            case Outcome.NoProgress(var threads, int from, int to) ->
                names(threads, AlikeNames.NONE) + (threads.size() == 1 ? " dreht" : " drehen")
                        + " sich im Kreis: Von Schritt " + from + " bis Schritt " + to + " änderte sich nichts";
            case Outcome.ScheduleEnded(int steps) ->
                "der Ablaufplan endete nach " + count(steps, "Schritt", "Schritten");
        };
    }

    static String usedUp(RunBudget budget) {
        return switch (budget) {
            case ROUNDS -> "es rechnet zu lange ohne Ende";
            case STACK -> "die Aufrufe sind zu tief verschachtelt";
            case MEMORY -> "der Speicher ist voll";
            case MEANS -> "es tut, was Lockstep nicht ordnen kann";
            case STEPS -> "was es liest, muss ein Schritt sein";
        };
    }

    private static String raced(DataRace race) {
        return race.place() + ": " + side(race.first()) + ", " + side(race.second()) + ", und nichts ordnet die beiden";
    }

    private static String side(DataRace.Side side) {
        return side.thread() + (side.writes() ? " schreibt in " : " liest in ") + side.at();
    }

    /// The name of such a run or failure.
    static String name(OutcomeKind kind) {
        return switch (kind) {
            case FINISHED -> "zu Ende";
            case DEADLOCK -> "Verklemmung";
            case WAITS_FOREVER -> "wartet für immer";
            case NO_PROGRESS -> "kein Fortschritt";
            case STEP_LIMIT -> "Schrittgrenze";
            case PROPERTY_BROKEN -> "Eigenschaft verletzt";
            case THREAD_FAILED -> "Thread gescheitert";
            case ENGINE_ERROR -> "Regel verletzt";
            case DATA_RACE -> "Data Race";
            case SCHEDULE_ENDED -> "Ablaufplan zu Ende";
            case STOPPED -> "angehalten";
        };
    }

    /// The same in the window.
    static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.PropertyBroken broken -> broken(broken);
            case Outcome.Raced(var race) -> "Data Race bei " + raced(race);
            default -> of(outcome);
        };
    }

    /// What is wrong with the values of a property that broke, and the property.
    static String broken(Outcome.PropertyBroken broken) {
        return broken.violations().isEmpty()
                ? of(broken)
                : violations(broken.violations()) + " (" + quoted(broken.name()) + ")";
    }

    private static String quoted(String text) {
        return "„" + text + "“";
    }

    private static String broke(String property) {
        return quoted(property) + " ist verletzt";
    }

    /// What a thread did against the rules, to follow its name. Another text, which no runtime writes, stays as it is.
    private static String ruleBroken(String what) {
        Matcher unguarded = UNGUARDED.matcher(what);
        if (!unguarded.matches()) {
            return "verletzte eine Regel: " + GermanNames.message(what);
        }
        String held = StepOperation
                .of(LockVerb.ACQUIRE.text() + " " + unguarded.group(3)) instanceof OfLock(_, var lock)
                        ? inSentence(lock)
                        : "das Schloss " + unguarded.group(3);
        return (unguarded.group(1).startsWith("look") ? "las " : "änderte ") + unguarded.group(2) + ", ohne " + held
                + " zu halten, das " + unguarded.group(2) + " schützt";
    }

    private static String edge(WaitsFor edge) {
        String holder = edge.holder().equals(edge.thread()) ? edge.thread() + " selbst" : edge.holder().name();
        return edge.thread() + " wartet auf " + inSentence(edge.lock()) + ", das " + holder + " hält";
    }

    /// Threads that wait for the same object are named together.
    private static String waits(List<Outcome.Stuck> stuck, AlikeNames alike, boolean forEver) {
        Map<String, List<String>> threads = new LinkedHashMap<>();
        stuck.forEach(
                one -> threads.computeIfAbsent(waitsFor(one, alike, forEver), _ -> new ArrayList<>())
                        .add(one.thread().name()));
        return threads.entrySet().stream()
                .map(
                        each -> alikeNames(each.getValue(), alike)
                                + (each.getValue().size() == 1 ? " wartet" : " warten")
                                + (forEver ? " für immer" : "") + each.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String finished(Outcome.Finished end) {
        if (!end.isIdle()) {
            return "alle Threads des Programms sind zu Ende";
        }
        List<String> all = new ArrayList<>(List.of("alle Aufrufer sind zu Ende"));
        if (!end.waiting().isEmpty()) {
            all.add(waits(end.waiting(), AlikeNames.NONE, false));
        }
        if (!end.looping().isEmpty()) {
            boolean one = end.looping().size() == 1;
            all.add(
                    names(end.looping(), AlikeNames.NONE)
                            + (one ? " dreht sich im Kreis und findet" : " drehen sich im Kreis und finden")
                            + " nichts zu tun");
        }
        return String.join("; ", all);
    }

    private static String waitsFor(Outcome.Stuck stuck, AlikeNames alike, boolean forEver) {
        String values = (stuck.values().isEmpty() ? "" : " (" + values(stuck.values()) + ")")
                + (stuck.at() == null ? "" : " in " + stuck.at());
        ThreadId by = stuck.holder();
        if (stuck.forgotten()) {
            return " darauf, geweckt zu werden" + (forEver ? "" : ", und niemand ist mehr da, der das tut");
        }
        String waits = forEver
                ? GermanOperations.waitsForEver(stuck.operation())
                : GermanOperations.waitsFor(stuck.operation());
        if (by == null) {
            return waits + values;
        }
        String holder = alike.around(by.name()).size() > 1 ? "ein anderer" : by.name();
        return waits + ", das " + holder
                + (stuck.holderEnded() ? " nie zurückgegeben hat und zu Ende ist" : " hält") + values;
    }

    /// The runtime says `x is 0`.
    private static String values(String values) {
        return values.replaceAll("(^|, )(\\S+) is ", "$1$2 ist ");
    }

    private static String names(List<ThreadId> threads, AlikeNames alike) {
        return alikeNames(threads.stream().map(ThreadId::name).toList(), alike);
    }

    /// `A und B`, with those of alike threads told by their number: `zwei beliebige von A, B, C`, `W1 und einer von A,
    /// B`.
    private static String alikeNames(List<String> threads, AlikeNames alike) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        threads.forEach(thread -> counts.merge(alike.around(thread), 1, Integer::sum));
        List<String> names = new ArrayList<>();
        counts.forEach((set, count) -> {
            if (count == set.size()) {
                names.addAll(set);
            } else {
                names.add(number(count, alike.every()) + " von " + String.join(", ", set));
            }
        });
        return GermanNameList.all(names);
    }

    private static String number(int count, boolean any) {
        if (any && count == 1) {
            return "ein beliebiger";
        }
        return (count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count)) + (any ? " beliebige" : "");
    }

    /// One failure, short enough for a row of a list; of a broken property with its values.
    static String headline(Outcome outcome) {
        return switch (outcome) {
            case Outcome.PropertyBroken broken ->
                broken.violations().isEmpty() ? of(broken) : violations(broken.violations());
            case Outcome.WaitsForever(var threads) -> waits(threads, AlikeNames.NONE, true);
            // From the thread that closed the cycle.
            case Outcome.Deadlock(var cycle, int _) -> deadlock(cycle, AlikeNames.NONE);
            case Outcome.NoProgress _, Outcome.Finished _ -> of(outcome);
            case Outcome.ThreadFailed _, Outcome.EngineError _, Outcome.StepLimit _, Outcome.ScheduleEnded _,
                    Outcome.Raced _, Outcome.Stopped _ ->
                headline(FailureKey.of(outcome), List.of(), AlikeNames.NONE);
        };
    }

    /// The outcome of runs with all of `keys`; without keys, of runs that are counted together whatever their outcome.
    ///
    /// @param broken the properties that broke in them, with what was wrong in all of them
    static String headline(List<FailureKey> keys, List<Outcome.PropertyBroken> broken, AlikeNames alike) {
        return keys.isEmpty()
                ? "andere"
                : keys.stream().map(key -> headline(key, broken, alike)).collect(Collectors.joining("; "));
    }

    /// A failure or an end, whatever its steps.
    private static String headline(FailureKey key, List<Outcome.PropertyBroken> broken, AlikeNames alike) {
        return switch (key) {
            case FailureKey.Deadlock(var cycle) -> deadlock(cycle, alike);
            case FailureKey.WaitsForever(var threads) -> waits(threads, alike, true);
            case FailureKey.NoProgress(var threads) ->
                names(threads, alike) + (threads.size() == 1 ? " drehte" : " drehten") + " sich im Kreis";
            case FailureKey.PropertyBroken(var name) ->
                broken.stream()
                        .filter(each -> each.name().equals(name) && !each.violations().isEmpty())
                        .map(each -> violations(each.violations()))
                        .findFirst()
                        .orElse(broke(name));
            case FailureKey.ThreadFailed(var thread, var fault) ->
                GermanNames.message(names(List.of(thread), alike) + " endete mit " + fault);
            case FailureKey.EngineError(var thread, var what) ->
                names(List.of(thread), alike) + " " + ruleBroken(what);
            case FailureKey.Finished() -> "zu Ende";
            case FailureKey.StepLimit() -> "an der Schrittgrenze angehalten";
            case FailureKey.ScheduleEnded() -> "vorzeitig angehalten";
            case FailureKey.StuckAt(var lines) -> "Threads warten für immer: " + String.join(", ", lines);
            case FailureKey.Thrown(var fault, var at) -> fault + " in " + at;
            case FailureKey.Raced(var field) -> "ein Data Race bei " + field;
            case FailureKey.Stopped(var budget, var at) -> "angehalten in " + at + ": " + usedUp(budget);
        };
    }

    /// What is wrong with the values of a property that broke, such as `x = 1, nicht 2`.
    private static String violations(List<Violation> violations) {
        boolean together = violations.stream().allMatch(each -> each.rule() == Violation.Rule.NOT_TOGETHER);
        String all = violations.stream()
                .map(GermanOutcomes::violation)
                .distinct()
                .collect(Collectors.joining(together ? " und " : "; "));
        return together ? all + " zugleich" : all;
    }

    private static String violation(Violation of) {
        String bound = of.right().equals(of.bound()) ? of.bound() : of.bound() + " (" + of.right() + ")";
        return of.left() + " = " + of.value() + switch (of.rule()) {
            case EQUAL -> ", nicht " + bound;
            case NOT_EQUAL -> ", darf nicht " + bound + " sein";
            case LESS -> ", muss unter " + bound + " bleiben";
            case AT_MOST -> ", mehr als " + bound;
            case MORE -> ", muss über " + bound + " liegen";
            case AT_LEAST -> ", weniger als " + bound;
            case NOT_TOGETHER -> "";
        };
    }

    private static String deadlock(List<WaitsFor> cycle, AlikeNames alike) {
        return names(cycle.stream().map(WaitsFor::thread).toList(), alike) + switch (cycle.size()) {
            case 1 -> " wartet auf sich selbst: Verklemmung";
            case 2 -> " warten aufeinander: Verklemmung";
            default -> " warten im Kreis aufeinander: Verklemmung";
        };
    }

    /// Values of the end state in one line.
    static String values(List<OutcomeValue> values) {
        return values.stream().map(GermanOutcomes::value).collect(Collectors.joining(" · "));
    }

    private static String value(OutcomeValue value) {
        return switch (value) {
            case OutcomeValue.Named(var name, var all) -> name + " = " + String.join(" oder ", all);
            case OutcomeValue.Results(var thread, var results) -> thread + ": " + results(results);
            case OutcomeValue.AlikeResults alike -> alikeResults(alike);
        };
    }

    private static String alikeResults(OutcomeValue.AlikeResults alike) {
        String threads = String.join(", ", alike.threads());
        List<String> results = alike.results().stream().map(GermanOutcomes::results).toList();
        if (results.stream().distinct().count() == 1) {
            return threads + ": " + results.getFirst();
        }
        return (alike.every() ? threads + " in beliebiger Reihenfolge: " : "unter " + threads + ": ")
                + Repeated.told(results, " / ");
    }

    /// The names stand within a scenario's own words, whatever their language, so they are set apart.
    private static String results(List<String> results) {
        return results.isEmpty()
                ? "nichts"
                : Repeated.told(results, "; ")
                        .replace(OutcomeValue.SELF, "(selbst)")
                        .replace(OutcomeValue.ANOTHER, "(ein anderer)");
    }

    /// The summary of a run.
    static String summary(RunSummary summary) {
        RunSummary.Since since = summary.since();
        if (since == null && summary.besides().isEmpty()) {
            return summary.line();
        }
        StringBuilder all = new StringBuilder(sentence(summary.line()));
        if (since != null) {
            all.append(" Seit ").append(GermanStates.of(since.unit())).append(' ').append(since.step()).append('.');
        }
        for (RunSummary.Besides one : summary.besides()) {
            all.append(" Außerdem ").append(name(one.kind())).append(": ").append(sentence(one.line()));
        }
        return all.toString();
    }

    private static String sentence(String line) {
        return line.endsWith(".") ? line : line + ".";
    }
}

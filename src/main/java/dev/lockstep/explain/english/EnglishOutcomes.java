package dev.lockstep.explain.english;

import dev.lockstep.event.OutcomeKind;
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
import java.util.stream.Collectors;

/// How a run ended, or its failures, in English, without the names that engines give to their locks.
final class EnglishOutcomes {

    private static final List<String> NUMBERS = List.of("none", "one", "two", "three", "four", "five", "six");

    private static final String FOR_EVER = ", for ever";

    private EnglishOutcomes() {}

    /// How several waits are told in a row.
    ///
    /// @param ended what is said of a holder that has ended, to follow its name
    /// @param unwoken what is said of who was not woken though all have come, to follow `waits`
    private record Style(String between, String ended, String unwoken) {

        private static final String NEVER_GAVE_BACK = " never gave back: it has ended";

        private static final String UNWOKEN = "to be woken";

        private static final String NOBODY = UNWOKEN + ", and nobody is left to do it";

        /// In reports, which programs read too: these words stay as they are.
        static final Style REPORT = new Style(", ", " has not given back and has ended", NOBODY);

        static final Style WINDOW = new Style("; ", NEVER_GAVE_BACK, NOBODY);

        /// Before [#FOR_EVER].
        static final Style HEADLINE = new Style("; ", NEVER_GAVE_BACK, UNWOKEN);
    }

    /// The outcome in one line; of a broken property with its values.
    static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Deadlock(var cycle, int _) ->
                cycle.stream().map(EnglishOutcomes::edge).collect(Collectors.joining(", "));
            case Outcome.WaitsForever(var threads) -> waits(threads, AlikeNames.NONE, Style.REPORT);
            case Outcome.PropertyBroken broken -> broke(broken);
            case Outcome.ThreadFailed _, Outcome.EngineError _, Outcome.Raced _, Outcome.Stopped _ ->
                EnglishNames.message(outcome.message());
            case Outcome.Finished finished -> finished(finished);
            case Outcome.StepLimit _, Outcome.NoProgress _, Outcome.ScheduleEnded _ ->
                outcome.message();
        };
    }

    private static String finished(Outcome.Finished end) {
        if (!end.isIdle()) {
            return end.message();
        }
        List<String> all = new ArrayList<>(List.of("every caller has ended"));
        if (!end.waiting().isEmpty()) {
            all.add(waits(end.waiting(), AlikeNames.NONE, Style.WINDOW));
        }
        if (!end.looping().isEmpty()) {
            boolean one = end.looping().size() == 1;
            all.add(
                    names(end.looping().stream().map(ThreadId::name).toList())
                            + (one ? " goes round and finds nothing to do" : " go round and find nothing to do"));
        }
        return String.join("; ", all);
    }

    /// The name of such a run or failure, within a sentence.
    static String name(OutcomeKind kind) {
        return switch (kind) {
            case FINISHED -> "finished";
            case DEADLOCK -> "deadlock";
            case WAITS_FOREVER -> "waits forever";
            case NO_PROGRESS -> "no progress";
            case STEP_LIMIT -> "step limit";
            case PROPERTY_BROKEN -> "property broken";
            case THREAD_FAILED -> "thread failed";
            case ENGINE_ERROR -> "engine error";
            case DATA_RACE -> "data race";
            case SCHEDULE_ENDED -> "schedule ended";
            case STOPPED -> "stopped";
        };
    }

    /// The same in the window.
    static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Deadlock(var cycle, int _) ->
                inOneOrder(cycle).stream().map(EnglishOutcomes::edge).collect(Collectors.joining("; "));
            case Outcome.WaitsForever(var threads) -> waits(threads, AlikeNames.NONE, Style.WINDOW);
            case Outcome.PropertyBroken broken -> broken(broken);
            case Outcome.ThreadFailed _, Outcome.EngineError _, Outcome.Finished _, Outcome.StepLimit _,
                    Outcome.NoProgress _, Outcome.ScheduleEnded _, Outcome.Stopped _ ->
                of(outcome);
            case Outcome.Raced(var race) -> "data race on " + EnglishNames.message(race.toString());
        };
    }

    /// What is wrong with the values of a property that broke, and the property.
    static String broken(Outcome.PropertyBroken broken) {
        return broken.violations().isEmpty()
                ? headline(broken)
                : violations(broken.violations()) + " (“" + broken.name() + "”)";
    }

    /// Whoever closed the cycle: the same deadlock is told in the same order, of a run and of many.
    private static List<WaitsFor> inOneOrder(List<WaitsFor> cycle) {
        return new FailureKey.Deadlock(cycle).cycle();
    }

    private static String edge(Outcome.WaitsFor edge) {
        String held = edge.holder().equals(edge.thread())
                ? ", which it holds itself"
                : ", which " + edge.holder() + " holds";
        return edge.thread() + " waits for " + EnglishNames.inSentence(edge.lock()) + held;
    }

    /// Threads that wait for the same object are named together.
    private static String waits(List<Outcome.Stuck> stuck, AlikeNames alike, Style style) {
        Map<String, List<String>> threads = new LinkedHashMap<>();
        stuck.forEach(
                one -> threads.computeIfAbsent(waitsFor(one, alike, style), _ -> new ArrayList<>())
                        .add(one.thread().name()));
        return threads.entrySet().stream()
                .map(
                        each -> names(each.getValue(), alike) + (each.getValue().size() == 1 ? " waits " : " wait ")
                                + each.getKey())
                .collect(Collectors.joining(style.between()));
    }

    private static String waitsFor(Outcome.Stuck stuck, AlikeNames alike, Style style) {
        String values = (stuck.values().isEmpty() ? "" : " (" + stuck.values() + ")")
                + (stuck.at() == null ? "" : " at " + stuck.at());
        String holder = stuck.holder() == null ? "" : stuck.holder().name();
        boolean any = alike.around(holder).size() > 1;
        String held = holder.isEmpty()
                ? ""
                : heldBy(any ? "another" : holder, stuck.holderEnded() ? style.ended() : " holds");
        return stuck.forgotten()
                ? style.unwoken()
                : EnglishOperations.waitsFor(stuck.operation()) + held + values;
    }

    private static String heldBy(String holder, String how) {
        return ", which " + holder + how;
    }

    /// `A`, `A and B`, `A, B and C`.
    static String names(List<String> threads) {
        int last = threads.size() - 1;
        return last == 0
                ? threads.getFirst()
                : String.join(", ", threads.subList(0, last)) + " and " + threads.get(last);
    }

    /// `A and B`, with those of alike threads told by their number: `any two of A, B, C`, `W1 and one of A, B`.
    private static String names(List<String> threads, AlikeNames alike) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        threads.forEach(thread -> counts.merge(alike.around(thread), 1, Integer::sum));
        List<String> names = new ArrayList<>();
        counts.forEach((set, count) -> {
            if (count == set.size()) {
                names.addAll(set);
            } else {
                names.add((alike.every() ? "any " : "") + number(count) + " of " + String.join(", ", set));
            }
        });
        return names(names);
    }

    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }

    /// One failure, short enough for a row of a list; of a broken property with its values.
    static String headline(Outcome outcome) {
        return switch (outcome) {
            case Outcome.PropertyBroken broken -> headline(broken);
            case Outcome.WaitsForever(var threads) -> waits(threads, AlikeNames.NONE, Style.HEADLINE) + FOR_EVER;
            case Outcome.Deadlock(var cycle, int _) -> deadlock(inOneOrder(cycle), AlikeNames.NONE);
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
                ? "others"
                : keys.stream().map(key -> headline(key, broken, alike)).collect(Collectors.joining("; "));
    }

    /// A failure or an end, whatever its steps.
    private static String headline(FailureKey key, List<Outcome.PropertyBroken> broken, AlikeNames alike) {
        return switch (key) {
            case FailureKey.Deadlock(var cycle) -> deadlock(cycle, alike);
            case FailureKey.WaitsForever(var threads) -> waits(threads, alike, Style.HEADLINE) + FOR_EVER;
            case FailureKey.NoProgress(var threads) ->
                names(threads.stream().map(ThreadId::name).toList(), alike) + " went round in circles";
            case FailureKey.PropertyBroken(var name) ->
                broken.stream()
                        .filter(each -> each.name().equals(name) && !each.violations().isEmpty())
                        .map(each -> violations(each.violations()))
                        .findFirst()
                        .orElse(broke(name));
            case FailureKey.ThreadFailed(var thread, var fault) ->
                EnglishNames.message(names(List.of(thread.name()), alike) + " was ended by " + fault);
            case FailureKey.EngineError(var thread, var what) ->
                EnglishNames.message(names(List.of(thread.name()), alike) + " " + what);
            case FailureKey.Finished() -> "finished";
            case FailureKey.StepLimit() -> "stopped at the step limit";
            case FailureKey.ScheduleEnded() -> "stopped early";
            case FailureKey.Thrown thrown -> thrown.detail();
            case FailureKey.StuckAt(var lines) -> "threads wait for ever: " + String.join(", ", lines);
            case FailureKey.Raced(var field) -> "a data race on " + field;
            case FailureKey.Stopped stopped -> "stopped " + stopped.detail();
        };
    }

    /// What is wrong with the values or, where no comparison says it, that the property broke.
    private static String headline(Outcome.PropertyBroken broken) {
        if (!broken.violations().isEmpty()) {
            return violations(broken.violations());
        }
        return broke(broken);
    }

    /// That a property broke, with the values with which it does not hold.
    private static String broke(Outcome.PropertyBroken broken) {
        return broke(broken.name()) + (broken.message().isEmpty() ? "" : ": " + broken.message());
    }

    /// What is wrong with the values of a property that broke, such as `x = 1, not 2`.
    private static String violations(List<Violation> violations) {
        boolean together = violations.stream().allMatch(each -> each.rule() == Violation.Rule.NOT_TOGETHER);
        String all = violations.stream()
                .map(EnglishOutcomes::violation)
                .distinct()
                .collect(Collectors.joining(together ? " and " : "; "));
        return together ? all + " at once" : all;
    }

    private static String violation(Violation of) {
        String bound = of.right().equals(of.bound()) ? of.bound() : of.bound() + " (" + of.right() + ")";
        return of.left() + " = " + of.value() + switch (of.rule()) {
            case EQUAL -> ", not " + bound;
            case NOT_EQUAL -> ", must not be " + bound;
            case LESS -> ", must stay below " + bound;
            case AT_MOST -> ", more than " + bound;
            case MORE -> ", must be above " + bound;
            case AT_LEAST -> ", less than " + bound;
            case NOT_TOGETHER -> "";
        };
    }

    private static String broke(String property) {
        return "“" + property + "” broke";
    }

    private static String deadlock(List<WaitsFor> cycle, AlikeNames alike) {
        List<String> threads = cycle.stream().map(edge -> edge.thread().name()).toList();
        return names(threads, alike) + switch (threads.size()) {
            case 1 -> " waits for itself: deadlock";
            case 2 -> " wait for each other: deadlock";
            default -> " wait in a circle: deadlock";
        };
    }

    /// Values of the end state in one line.
    static String values(List<OutcomeValue> values) {
        return values.stream().map(EnglishOutcomes::value).collect(Collectors.joining(" · "));
    }

    private static String value(OutcomeValue value) {
        return switch (value) {
            case OutcomeValue.Named(var name, var all) -> name + " = " + String.join(" or ", all);
            case OutcomeValue.Results(var thread, var results) -> thread + ": " + results(results);
            case OutcomeValue.AlikeResults alike -> alikeResults(alike);
        };
    }

    private static String alikeResults(OutcomeValue.AlikeResults alike) {
        String threads = String.join(", ", alike.threads());
        List<String> results = alike.results().stream().map(EnglishOutcomes::results).toList();
        if (results.stream().distinct().count() == 1) {
            return threads + ": " + results.getFirst();
        }
        return (alike.every() ? threads + " in any order: " : "among " + threads + ": ")
                + Repeated.told(results, " / ");
    }

    private static String results(List<String> results) {
        if (results.isEmpty()) {
            return "nothing";
        }
        return Repeated.told(results, "; ").replace(OutcomeValue.SELF, "itself")
                .replace(OutcomeValue.ANOTHER, "another");
    }

    /// The summary of a run.
    static String summary(RunSummary summary) {
        RunSummary.Since since = summary.since();
        if (since == null && summary.besides().isEmpty()) {
            return summary.line();
        }
        StringBuilder all = new StringBuilder(sentence(summary.line()));
        if (since != null) {
            all.append(" Since ").append(EnglishStates.of(since.unit())).append(' ').append(since.step()).append('.');
        }
        for (RunSummary.Besides one : summary.besides()) {
            all.append(" Also ").append(name(one.kind())).append(": ").append(sentence(one.line()));
        }
        return all.toString();
    }

    private static String sentence(String line) {
        return line.endsWith(".") ? line : line + ".";
    }
}

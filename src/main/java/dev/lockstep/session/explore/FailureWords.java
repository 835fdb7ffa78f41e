package dev.lockstep.session.explore;

import dev.lockstep.explain.OutcomeWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What went wrong, in plain words: the search tells failures apart by short keys, such as `deadlock: A waits for …`,
/// which are made for machines.
final class FailureWords {
    private static final String KINDS =
            "deadlock|property-broken|waits-forever|no-progress|thread-failed|engine-error|step-limit|schedule-ended";

    /// The keys of one run; the name of a property may hold a semicolon of its own.
    private static final Pattern BETWEEN = Pattern.compile("; (?=(?:" + KINDS + ")(?::|;|$))");

    private static final Pattern KEY = Pattern.compile("(" + KINDS + ")(?:: (.*))?", Pattern.DOTALL);
    private static final Pattern EDGE = Pattern.compile("(?:^|, )(\\S+) waits for .+? held by [^\\s,]+");
    private static final Pattern STUCK = Pattern.compile("(?:^|, )(\\S+) cannot (.+?)(?=$|, \\S+ cannot )");

    private static final Pattern HELD = Pattern.compile("(.+) held by (\\S+?)( \\(ended\\))?", Pattern.DOTALL);

    private FailureWords() {}

    /// What a failure is.
    static String of(Outcome failure) {
        if (failure instanceof Outcome.PropertyBroken(String name, String message)) {
            return message.isEmpty() ? broke(name) : broke(name) + ": " + message;
        }
        return of(failure.kind(), failure.message());
    }

    /// How a run ended, from all keys of it; what is no key stays as it is.
    static String ofEnd(String end) {
        return Stream.of(BETWEEN.split(end))
                .map(key -> KEY.matcher(key))
                .map(key -> key.matches() ? of(key.group(1), key.group(2) == null ? "" : key.group(2)) : "")
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + "; " + other)
                .orElse(end);
    }

    private static String of(String kind, String detail) {
        return switch (kind) {
            case "deadlock" -> deadlock(detail);
            case "waits-forever" -> waits(detail);
            case "property-broken" -> broke(detail);
            case "no-progress" -> detail.startsWith("[")
                    ? detail.substring(1, detail.length() - 1) + " went round in circles"
                    : detail;
            case "step-limit" -> "stopped at the step limit";
            case "schedule-ended" -> "stopped early";
            default -> Spoken.language().message(detail);
        };
    }

    private static String broke(String property) {
        return "“" + property + "” broke";
    }

    private static String deadlock(String detail) {
        List<String> threads = EDGE.matcher(detail).results().map(edge -> edge.group(1)).toList();
        return switch (threads.size()) {
            case 0 -> "deadlock: " + detail;
            case 1 -> threads.getFirst() + " waits for itself: deadlock";
            case 2 -> OutcomeWords.names(threads) + " wait for each other: deadlock";
            default -> OutcomeWords.names(threads) + " wait in a circle: deadlock";
        };
    }

    private static String waits(String detail) {
        List<MatchResult> stuck = STUCK.matcher(detail).results().toList();
        if (stuck.isEmpty()) {
            return "waits for ever: " + detail;
        }
        Map<String, List<String>> threads = new LinkedHashMap<>();
        stuck.forEach(one -> threads.computeIfAbsent(why(one.group(2)), why -> new ArrayList<>()).add(one.group(1)));
        return threads.entrySet().stream()
                .map(each -> OutcomeWords.names(each.getValue()) + (each.getValue().size() == 1 ? " waits " : " wait ")
                        + each.getKey())
                .collect(Collectors.joining(", ")) + ", for ever";
    }

    /// Whoever waits cannot go on at what it waits for.
    private static String why(String stuck) {
        Matcher held = HELD.matcher(stuck);
        if (!held.matches()) {
            return OutcomeWords.waitsFor(stuck);
        }
        return OutcomeWords.waitsFor(held.group(1)) + OutcomeWords.heldBy(held.group(2), held.group(3) != null);
    }
}

package dev.lockstep.explore;

import dev.lockstep.explain.Language;
import dev.lockstep.explain.SearchWords.Method;
import dev.lockstep.explain.Spoken;
import dev.lockstep.file.LocalText;
import java.util.stream.Collectors;

/// The methods of searching the orders of a program.
public enum SearchMethod {
    /// Every inequivalent order, each once.
    DPOR(Method.PARTIAL_ORDER_REDUCTION, 1_000_000),
    /// Every order.
    DFS(Method.DEPTH_FIRST, 1_000_000),
    /// Random priorities.
    PCT(Method.RANDOM_PRIORITIES, 10_000),
    /// Random choices.
    RANDOM(Method.RANDOM_ORDERS, 10_000);

    private final Method kind;
    private final long usualLimit;

    SearchMethod(Method kind, long usualLimit) {
        this.kind = kind;
        this.usualLimit = usualLimit;
    }

    /// Its name for people.
    public String words() {
        return Spoken.language().search().method(kind);
    }

    /// The same in each language.
    LocalText names() {
        return new LocalText(
                Spoken.all().stream().collect(
                        Collectors.toMap(Language::code, language -> language.search().method(kind))));
    }

    /// The default bound of schedules.
    public long usualLimit() {
        return usualLimit;
    }

    /// Whether orders are drawn at random, so that it can never have run them all.
    public boolean isRandom() {
        return this == PCT || this == RANDOM;
    }
}

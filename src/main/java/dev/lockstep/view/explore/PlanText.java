package dev.lockstep.view.explore;

import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.SearchPlan.Strategy;

/// The texts on strategies, and the reading of typed bounds.
final class PlanText {
    private PlanText() {}

    static String name(Strategy strategy) {
        return switch (strategy) {
            case DPOR -> "Partial-order reduction";
            case DFS -> "Every order, one by one";
            case PCT -> "Random priorities";
            case RANDOM -> "Random orders";
        };
    }

    static String about(Strategy strategy) {
        return switch (strategy) {
            case DPOR -> "Of all orders that cannot be told apart, one is run.";
            case DFS -> "Also orders that cannot be told apart. Slow, and only for what is small.";
            case PCT -> "Who has priority is drawn by chance, and changes now and then. Never complete.";
            case RANDOM -> "Each choice is drawn by chance. Never complete.";
        };
    }

    /// Why pre-emptions cannot be bounded.
    static String whyUnbounded(Strategy strategy) {
        return switch (strategy) {
            case DPOR ->
                "Pre-emptions have no bound here: the reduction would leave out orders within it for the sake of "
                        + "others beyond it. Choose every order, one by one.";
            case DFS -> "";
            case PCT, RANDOM -> "Pre-emptions have no bound here: chance decides who is pre-empted.";
        };
    }

    static boolean leavesToChance(Strategy strategy) {
        return strategy == Strategy.PCT || strategy == Strategy.RANDOM;
    }

    /// The plan that was typed.
    ///
    /// @throws IllegalArgumentException if it cannot be searched: one sentence that says why
    static SearchPlan read(Strategy strategy, String schedules, String preemptions, String seed) {
        long most = number("Most schedules", schedules, 1, Long.MAX_VALUE);
        Integer bound = !strategy.boundsPreemptions() || preemptions.isBlank()
                ? null
                : Integer.valueOf((int) number("Most pre-emptions", preemptions, 0, Integer.MAX_VALUE));
        return new SearchPlan(strategy, most, bound, number("Seed", seed, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static long number(String what, String text, long least, long most) {
        String digits = text.replaceAll("[\\s\u00a0\u202f,]", "");
        try {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Said below, as for a number that is out of range.
        }
        String range = least == Long.MIN_VALUE ? "a whole number" : "a whole number, " + least + " at least";
        throw new IllegalArgumentException("%s: \"%s\" was typed, expected %s.".formatted(what, text.strip(), range));
    }
}

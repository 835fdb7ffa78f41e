package dev.lockstep.view.explore;

import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.SearchPlan.Strategy;
import dev.lockstep.view.labels.Labels;

/// The texts on strategies, and the reading of typed bounds.
final class PlanText {
    private PlanText() {}

    static String name(Strategy strategy) {
        return Labels.of(strategy);
    }

    static String about(Strategy strategy) {
        return switch (strategy) {
            case DPOR -> Labels.text("aboutDpor");
            case DFS -> Labels.text("aboutDfs");
            case PCT -> Labels.text("aboutPct");
            case RANDOM -> Labels.text("aboutRandom");
        };
    }

    /// Why pre-emptions cannot be bounded.
    static String whyUnbounded(Strategy strategy) {
        return switch (strategy) {
            case DPOR -> Labels.text("unboundedDpor");
            case DFS -> "";
            case PCT, RANDOM -> Labels.text("unboundedChance");
        };
    }

    static boolean leavesToChance(Strategy strategy) {
        return strategy == Strategy.PCT || strategy == Strategy.RANDOM;
    }

    /// The plan that was typed.
    ///
    /// @throws IllegalArgumentException if it cannot be searched: one sentence that says why
    static SearchPlan read(Strategy strategy, String schedules, String preemptions, String seed) {
        long most = number(Labels.text("mostSchedules"), schedules, 1, Long.MAX_VALUE);
        Integer bound = !strategy.boundsPreemptions() || preemptions.isBlank()
                ? null
                : Integer.valueOf((int) number(Labels.text("mostPreemptions"), preemptions, 0, Integer.MAX_VALUE));
        return new SearchPlan(strategy, most, bound, number(Labels.text("seed"), seed, Long.MIN_VALUE, Long.MAX_VALUE));
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
        String range = least == Long.MIN_VALUE
                ? Labels.text("wholeNumber")
                : Labels.text("wholeNumberFrom", Long.toString(least));
        throw new IllegalArgumentException(Labels.text("wrongNumber", what, text.strip(), range));
    }
}

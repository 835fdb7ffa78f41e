package dev.lockstep.view.explore;

import dev.lockstep.session.frame.ExploreFrame.RunComparison;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.view.labels.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The steps of this number in two runs, side by side.
///
/// @param left null where that run is over already
/// @param right null where that run is over already
record Pair(@Nullable StepSentence left, @Nullable StepSentence right, Place place) {

    /// Whether two steps come before, at or after the first choice that differs.
    enum Place {
        COMMON,
        FIRST,
        AFTER
    }

    static List<Pair> of(RunComparison comparison) {
        List<StepSentence> left = comparison.left().lines();
        List<StepSentence> right = comparison.right().lines();
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < Math.max(left.size(), right.size()); at++) {
            Place place = at < comparison.first() ? Place.COMMON : at == comparison.first() ? Place.FIRST : Place.AFTER;
            pairs.add(new Pair(at(left, at), at(right, at), place));
        }
        return pairs;
    }

    private static @Nullable StepSentence at(List<StepSentence> lines, int index) {
        return index < lines.size() ? lines.get(index) : null;
    }

    /// The pair for a screen reader.
    String sentence() {
        return switch (place) {
            case COMMON -> Labels.text("pairCommon", told(left));
            case FIRST -> Labels.text("pairFirst", told(left), told(right));
            case AFTER -> Labels.text("pairAfter", told(left), told(right));
        };
    }

    private static String told(@Nullable StepSentence line) {
        return line == null
                ? Labels.text("pairOver")
                : Labels.text("pairStep", Integer.toString(line.step()), line.thread(), line.sentence());
    }
}

package dev.lockstep.view.settings;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.lecture.answer.Concept;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// How many answers of a person were right, by concept. They stay on this machine. Immutable.
///
/// @param kept whether later answers are counted
/// @param counts those of the concepts that were asked for
public record Scores(boolean kept, Map<Concept, Count> counts) {

    /// Nothing was asked yet.
    public static final Scores NONE = new Scores(true, Map.of());

    /// The answers about one concept.
    ///
    /// @param right how many of them were right
    public record Count(int right, int asked) {

        /// @throws IllegalArgumentException if they are no counts of answers
        public Count {
            if (right < 0 || asked < right) {
                throw new RefusedInput(
                        LocalText.of(
                                "found %s right answers of %s", "da stehen %s richtige Antworten von %s", right,
                                asked));
            }
        }
    }

    public Scores {
        Map<Concept, Count> copy = new EnumMap<>(Concept.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }

    /// The same with one more answer, if answers are counted.
    public Scores with(Concept concept, boolean right) {
        if (!kept) {
            return this;
        }
        Map<Concept, Count> next = new EnumMap<>(Concept.class);
        next.putAll(counts);
        Count before = counts.getOrDefault(concept, new Count(0, 0));
        next.put(concept, new Count(before.right() + (right ? 1 : 0), before.asked() + 1));
        return new Scores(true, next);
    }

    /// Answers are counted from now on or, with all that was counted forgotten, no more.
    public static Scores startAfresh(boolean kept) {
        return new Scores(kept, Map.of());
    }

    /// The concepts that were asked for, in their own order.
    public Set<Concept> concepts() {
        return counts.keySet();
    }
}

package dev.lockstep.scenario.program.property;

import dev.lockstep.event.Event;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.program.term.BooleanTerm;
import java.util.List;

/// A property that must hold of a run.
///
/// @param name its text in the scenario, such as `always: x <= 1`
/// @param quantities the quantities in the condition, each once
public record Property(Kind kind, String name, BooleanTerm condition, List<Quantity> quantities) {

    /// When a condition is to hold.
    public enum Kind {
        /// After every event.
        ALWAYS("always"),
        /// After no event.
        NEVER("never"),
        /// At some moment of some run.
        SOMETIMES("sometimes"),
        /// When every thread of the program has ended.
        IN_THE_END("in the end");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Its word in files.
        public String word() {
            return word;
        }
    }

    public Property {
        quantities = List.copyOf(quantities);
    }

    /// Whether `event` feeds one of its quantities.
    public boolean feeds(ThreadId thread, Event event) {
        // Asked at every event of a search: no stream.
        for (Quantity quantity : quantities) {
            if (quantity.feeds(thread, event)) {
                return true;
            }
        }
        return false;
    }
}

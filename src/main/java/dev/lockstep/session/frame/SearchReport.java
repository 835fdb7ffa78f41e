package dev.lockstep.session.frame;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.runtime.stepped.Outcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The result of a search, and how much it covers.
///
/// @param complete whether every order that differs was run
/// @param coverage the orders that were covered, in words that claim no more
/// @param assumptions the assumptions under which the result holds
/// @param outcomes how runs ended, each with its number of schedules, in the order in which they were found
/// @param failures each distinct one, in the order in which they were found
/// @param missed the *sometimes* properties that no order shows; known only after a complete search
public record SearchReport(
        boolean complete,
        String coverage,
        List<String> assumptions,
        List<Ended> outcomes,
        List<Failure> failures,
        List<String> missed) {

    public SearchReport {
        assumptions = List.copyOf(assumptions);
        outcomes = List.copyOf(outcomes);
        failures = List.copyOf(failures);
        missed = List.copyOf(missed);
    }

    /// Whether no failure was found and no *sometimes* property is missed.
    public boolean clean() {
        return failures.isEmpty() && missed.isEmpty();
    }

    /// One way in which runs ended. It counts orders, which says nothing of how likely they are.
    ///
    /// @param end how they ended, without their end state
    /// @param left their end state, by name, in the order of the scenario; empty where the scenario has none
    /// @param ok whether they had no failure as far as they went
    /// @param schedules how many
    /// @param example the first of them, as schedules are written
    public record Ended(RunOutcome end, Map<String, String> left, boolean ok, long schedules, String example) {
        public Ended {
            left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        }

        /// Whether they were stopped before their end without a failure, so that how they would end is not known.
        public boolean cut() {
            return ok && end.isStepLimit();
        }

        /// How they ended, for people.
        public String headline() {
            return Spoken.language().headline(end.keys());
        }

        /// Whether both ended alike, whatever their end states.
        public boolean endsLike(Ended other) {
            return end.equals(other.end);
        }
    }

    /// A failure of some orders.
    ///
    /// @param schedule the shortest known that leads to it and ends where it shows, as schedules are written
    /// @param steps how long that is
    /// @param switches how often it goes from one thread to another
    /// @param shortest whether none is shorter, within the bounds of the program
    /// @param schedules in how many schedules it was found
    public record Failure(
            Outcome outcome,
            String schedule,
            int steps,
            int switches,
            boolean shortest,
            long schedules) {

        public OutcomeKind kind() {
            return outcome.kind();
        }

        /// The failure as a sentence.
        public String sentence() {
            return Spoken.language().headline(outcome);
        }
    }
}

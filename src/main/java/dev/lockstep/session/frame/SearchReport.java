package dev.lockstep.session.frame;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.runtime.stepped.Outcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a search has found, and what may be said of it.
///
/// @param complete whether every order that differs was run
/// @param coverage what was covered, in words that cannot be taken for more
/// @param assumptions what must be taken for granted
/// @param outcomes how runs ended, each with the number of schedules that did, in the order in which they were found
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

    /// Whether nothing is wrong as far as was searched.
    public boolean clean() {
        return failures.isEmpty() && missed.isEmpty();
    }

    /// One way in which runs ended. It counts orders, which says nothing of how likely they are.
    ///
    /// @param end how they ended alone
    /// @param left what they left, by name, in the order of the scenario; empty where nothing is told of it
    /// @param ok whether nothing went wrong as far as they went
    /// @param schedules how many
    /// @param example the first of them, as schedules are written
    public record Ended(RunOutcome end, Map<String, String> left, boolean ok, long schedules, String example) {
        public Ended {
            left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        }

        /// Whether they were stopped before their end and nothing had gone wrong by then, so that nobody knows.
        public boolean cut() {
            return ok && end.isStepLimit();
        }

        /// How they ended, for people.
        public String headline() {
            return Spoken.language().headline(end.keys());
        }

        /// Whether the same came about in those others, whatever each left.
        public boolean endsLike(Ended other) {
            return end.equals(other.end);
        }
    }

    /// Something that goes wrong in some order.
    ///
    /// @param schedule the shortest known that leads to it and ends where it shows, as schedules are written
    /// @param steps how long that is
    /// @param switches how often it goes from one thread to another
    /// @param shortest whether none is shorter, within the bounds of the program
    /// @param schedules in how many schedules it was found
    public record Failure(
            Outcome outcome, String schedule, int steps, int switches, boolean shortest, long schedules) {

        public OutcomeKind kind() {
            return outcome.kind();
        }

        /// What it is, for people.
        public String sentence() {
            return Spoken.language().headline(outcome);
        }
    }
}

package dev.lockstep.session.frame;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.runtime.stepped.Outcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The result of a search, and how much it covers; or what was found so far, while it goes on. What is found later
/// comes behind, so an index keeps its meaning.
///
/// @param complete whether every order that differs was run
/// @param coverage the orders that were covered, in words that claim no more
/// @param assumptions the assumptions under which the result holds
/// @param outcomes how runs ended, each with its number of schedules, in the order in which they were found
/// @param alike the outcomes in groups that are told as one: each outcome in one group, groups in the order of their
///     firsts
/// @param failures each distinct one, in the order in which they were found
/// @param missed the *sometimes* properties that no order shows; known only after a complete search
public record SearchReport(
        boolean complete,
        String coverage,
        List<String> assumptions,
        List<Ended> outcomes,
        List<AlikeOutcomes> alike,
        List<Failure> failures,
        List<String> missed) {

    public SearchReport {
        assumptions = List.copyOf(assumptions);
        outcomes = List.copyOf(outcomes);
        alike = List.copyOf(alike);
        failures = List.copyOf(failures);
        missed = List.copyOf(missed);
    }

    /// Whether no failure was found and no *sometimes* property is missed.
    public boolean clean() {
        return failures.isEmpty() && missed.isEmpty();
    }

    /// Outcomes that differ only by which of alike threads is which.
    ///
    /// @param outcomes their indices, one or more, in the order in which they were found
    /// @param names the threads that change places among them; none where there is one outcome
    public record AlikeOutcomes(List<Integer> outcomes, AlikeNames names) {
        public AlikeOutcomes {
            outcomes = List.copyOf(outcomes);
        }

        /// An outcome of its own.
        public static AlikeOutcomes alone(int outcome) {
            return new AlikeOutcomes(List.of(outcome), AlikeNames.NONE);
        }
    }

    /// One way in which runs ended. It counts orders, which says nothing of how likely they are.
    ///
    /// @param end how they ended, without their end state
    /// @param left their end state, by name, in the order of the scenario; empty where the scenario has none
    /// @param broken the properties that broke, with what was wrong in all of them
    /// @param ok whether they had no failure as far as they went
    /// @param schedules how many
    /// @param example the first of them, as schedules are written
    public record Ended(
            RunOutcome end,
            Map<String, String> left,
            List<Outcome.PropertyBroken> broken,
            boolean ok,
            long schedules,
            String example) {
        public Ended {
            broken = List.copyOf(broken);
            left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        }

        /// Whether they were stopped before their end without a failure, so that how they would end is not known.
        public boolean cut() {
            return ok && end.isStepLimit();
        }

        /// How they ended, for people.
        public String headline() {
            return headline(AlikeNames.NONE);
        }

        /// How they and others ended, for people.
        public String headline(AlikeNames alike) {
            return Spoken.language().headline(end.keys(), broken, alike);
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

package dev.lockstep.session.frame;

import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.runtime.stepped.Choice;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked about the shown state, and the challenge under way.
///
/// @param question null where none is open
/// @param challenge null where none is under way
/// @param offered whether the scenario, or the lecture, wants a question to be asked here, which is not open
/// @param awaited whether the stop of a lecture asks about this very state what was not asked yet, so that nothing may
///     show the answer before
/// @param ofLecture whether the run was begun at a stop of a lecture, which says what there is to be seen
public record Lesson(
        @Nullable AskedView question,
        @Nullable ChallengeView challenge,
        boolean offered,
        boolean awaited,
        boolean ofLecture) {

    /// Neither.
    public static final Lesson NONE = new Lesson(null, null, false, false, false);

    /// Whether the answer is still open, so that nothing may show what could be done next.
    public boolean conceals() {
        return awaited || (question != null && question.judged() == null);
    }

    /// Whether what the scenario says about itself must not be read, since it may tell what comes.
    public boolean hidesAbout() {
        return ofLecture || conceals();
    }

    /// A question, while its answer is looked for, asked, or judged.
    ///
    /// @param number counts the questions of a session, so that two equal ones are told apart
    /// @param text the question, as a sentence; empty while it is looked for
    /// @param wantsAll whether all right options are to be marked; otherwise one
    /// @param options the possible answers, as labels
    /// @param judged null before the answer
    public record AskedView(
            int number,
            @Nullable Concept concept,
            String text,
            boolean wantsAll,
            List<String> options,
            @Nullable JudgedAnswer judged) {
        public AskedView {
            options = List.copyOf(options);
        }

        /// Whether the question is still looked for.
        public boolean isLookedFor() {
            return text.isEmpty();
        }
    }

    /// An answer, and what is right.
    ///
    /// @param marked the numbers of the options that were marked, from 0
    /// @param rightOnes the numbers of the right ones
    /// @param why what explains it, in sentences
    /// @param hasExample whether there is a run that shows it
    public record JudgedAnswer(
            boolean right,
            Set<Integer> marked,
            Set<Integer> rightOnes,
            Sureness sure,
            List<String> why,
            boolean hasExample) {
        public JudgedAnswer {
            marked = Set.copyOf(marked);
            rightOnes = Set.copyOf(rightOnes);
            why = List.copyOf(why);
        }
    }

    /// A challenge.
    ///
    /// @param goal what is to be reached, in a sentence
    /// @param steps the steps taken so far
    /// @param undone how many steps were taken back
    /// @param standing how it stands
    /// @param told how it stands, in a sentence; empty where there is nothing to tell
    /// @param hint the choice of the hint; null where there is none
    public record ChallengeView(
            String goal,
            int steps,
            int undone,
            ChallengeStanding standing,
            String told,
            @Nullable Choice hint) {}

    /// How a challenge stands.
    public enum ChallengeStanding {
        /// The goal is not reached.
        OPEN,
        /// It is reached.
        WON,
        /// The run is over without it.
        MISSED,
        /// Nobody can reach it: every order was searched.
        IMPOSSIBLE
    }
}

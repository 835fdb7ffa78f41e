package dev.lockstep.lecture.grade;

/// What came of a stop.
///
/// @param stop its id
/// @param questions what was asked there
/// @param challenge the ways that were tried there
public record StopGrade(String stop, Questions questions, Challenge challenge) {

    /// Questions that were asked, each about one state, and their answers.
    ///
    /// @param asked how many were asked
    /// @param answered how many of them were answered
    /// @param right how many of them were answered rightly, at whichever try
    /// @param tries how many answers were given in all
    /// @param sure how many of these answers the learner was sure of
    /// @param sureAndWrong how many of those were wrong
    /// @param unjudged how many answers could not be judged in time; they are among the tries alone
    public record Questions(int asked, int answered, int right, int tries, int sure, int sureAndWrong, int unjudged) {

        static final Questions NONE = new Questions(0, 0, 0, 0, 0, 0, 0);

        Questions and(Questions other) {
            return new Questions(
                    asked + other.asked, answered + other.answered, right + other.right, tries + other.tries,
                    sure + other.sure, sureAndWrong + other.sureAndWrong, unjudged + other.unjudged);
        }
    }

    /// Ways towards the goal of a challenge.
    ///
    /// @param tries how many were tried
    /// @param best the steps of the shortest that reached the goal; 0 where none did
    /// @param shortest the steps of the shortest way that a search knows; 0 where none is known
    /// @param undone how many steps were taken back in all
    public record Challenge(int tries, int best, int shortest, int undone) {

        static final Challenge NONE = new Challenge(0, 0, 0, 0);

        /// Whether the goal was reached.
        public boolean isWon() {
            return best > 0;
        }
    }
}

package dev.lockstep.session.frame;

import java.util.List;

/// Two runs side by side that begin alike.
///
/// @param left the one that fails
/// @param failure which failure that is, from 0
/// @param right the one it is held against
/// @param outcome which outcome that is, from 0
/// @param first how many choices they have in common: the index, from 0, of the first line that differs
public record RunComparison(Side left, int failure, Side right, int outcome, int first) {

    /// One of the two.
    ///
    /// @param heading how it ends
    /// @param ok whether nothing went wrong in it
    /// @param schedule its choices, as schedules are written
    /// @param lines one for each step
    public record Side(String heading, boolean ok, String schedule, List<StepSentence> lines) {
        public Side {
            lines = List.copyOf(lines);
        }
    }
}

package dev.lockstep.explain;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where two runs part in which the same choices were made, one with a fault and one without: before the first choice
/// that is not enabled in both, or whose operation is not the same in both.
///
/// @param common how many first steps are the same in both
/// @param branches what comes after those steps; null where they did not part as far as the first of the two runs goes
public record Parting(int common, @Nullable Branches branches) {

    /// What comes next in each of two runs that part.
    public record Branches(Next withFault, Next without) {}

    /// What comes next in a run: of the thread whose turn it is, or of the whole run where it is no thread's turn.
    public sealed interface Next {

        /// The thread takes this step.
        ///
        /// @param thread the thread before it
        record Does(Choice choice, ThreadView thread) implements Next {}

        /// The thread is not enabled.
        ///
        /// @param holder the thread that holds the lock it needs; null where it needs none, or that is free
        record IsHeldUp(ThreadView thread, @Nullable ThreadId holder) implements Next {}

        /// There is no thread of this name, or no more: its end is a step, too.
        record IsAbsent(ThreadId thread) implements Next {}

        /// The run is over.
        record Ends(OutcomeKind kind) implements Next {}

        /// These threads are enabled.
        record GoesOn(List<ThreadId> threads) implements Next {
            public GoesOn {
                threads = List.copyOf(threads);
            }
        }
    }
}

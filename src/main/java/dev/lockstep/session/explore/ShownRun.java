package dev.lockstep.session.explore;

import dev.lockstep.session.frame.StepSentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the shown run was shown for.
///
/// @param failure which one, from 0; null where for none
/// @param outcome which one, from 0; null where for none
/// @param lines it step by step; empty where it was not asked for
record ShownRun(@Nullable Integer failure, @Nullable Integer outcome, List<StepSentence> lines) {

    static final ShownRun NOWHERE = new ShownRun(null, null, List.of());
}

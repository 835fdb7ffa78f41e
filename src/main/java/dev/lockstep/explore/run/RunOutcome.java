package dev.lockstep.explore.run;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a run ended, as far as runs are told apart by it: all its failures, in any order, or how it ended where it had
/// none.
///
/// @param keys each once, in the order of their texts
public record RunOutcome(List<FailureKey> keys) {

    public static final RunOutcome FINISHED = new RunOutcome(List.of(FailureKey.of(new Outcome.Finished())));

    /// The outcome of runs that are counted together because there are too many outcomes to keep each.
    public static final RunOutcome OTHERS = new RunOutcome(List.of());

    public RunOutcome {
        keys = keys.stream().distinct().sorted(FailureKey.ORDER).toList();
    }

    /// How a run ended.
    ///
    /// @param broken the failures beyond those that the runtime found
    public static RunOutcome of(RunResult result, Collection<? extends Outcome> broken) {
        if (result.isFinished() && broken.isEmpty()) {
            return FINISHED;
        }
        if (result.failures().isEmpty() && broken.isEmpty()) {
            return new RunOutcome(List.of(FailureKey.of(result.outcome())));
        }
        // A run stopped by a limit might have had other failures.
        Stream<Outcome> cut = Stream.of(result.end()).filter(end -> isStop(end.kind()));
        return new RunOutcome(
                Stream.of(result.failures().stream(), broken.stream(), cut)
                        .flatMap(each -> each)
                        .map(FailureKey::of)
                        .toList());
    }

    /// Whether it says only that the run was stopped by a limit or a budget.
    public boolean isStepLimit() {
        return keys.size() == 1 && isStop(keys.getFirst().kind());
    }

    private static boolean isStop(OutcomeKind kind) {
        return kind == OutcomeKind.STEP_LIMIT || kind == OutcomeKind.STOPPED;
    }

    /// The keys in one line, for programs: `finished`, or the failures.
    public String text() {
        return keys.isEmpty() ? "others" : keys.stream().map(FailureKey::text).collect(Collectors.joining("; "));
    }
}

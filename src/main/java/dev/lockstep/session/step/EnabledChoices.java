package dev.lockstep.session.step;

import dev.lockstep.explain.Labels;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;

/// What can be chosen, in words.
final class EnabledChoices {
    private EnabledChoices() {}

    /// @param enabled the choices, as schedules write them
    /// @param taken the one that the shown branch made; empty where it has no more
    static List<EnabledChoice> of(List<String> enabled, Snapshot snapshot, String taken) {
        return enabled.stream().map(text -> option(text, snapshot, text.equals(taken))).toList();
    }

    private static EnabledChoice option(String text, Snapshot snapshot, boolean taken) {
        Choice choice = Choice.parse(text);
        ThreadView thread = snapshot.thread(choice.thread());
        String next = thread == null ? "" : Labels.next(thread);
        return new EnabledChoice(text, choice.thread(), label(choice.alternative(), next), taken);
    }

    private static String label(Alternative alternative, String next) {
        return switch (alternative) {
            case Way.GO -> next.isEmpty() ? "go on" : next;
            case Way.TIMEOUT -> "time out";
            case Way.SPURIOUS -> "wake without a cause";
            case Way.CANCELLED -> "be interrupted";
            case Alternative.Signal(var target) -> "signal " + target.name();
        };
    }
}

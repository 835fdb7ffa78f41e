package dev.lockstep.session.step;

import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;

/// The enabled choices, in words.
final class EnabledChoices {
    private EnabledChoices() {}

    /// @param enabled the choices, as schedules write them
    /// @param taken the choice with which the shown branch goes on; empty at its end
    static List<EnabledChoice> of(List<String> enabled, Snapshot snapshot, String taken) {
        return enabled.stream().map(text -> option(text, snapshot, text.equals(taken))).toList();
    }

    private static EnabledChoice option(String text, Snapshot snapshot, boolean taken) {
        Choice choice = Choice.parse(text);
        ThreadView thread = snapshot.thread(choice.thread());
        String label = Spoken.language().choice(choice.alternative(), thread);
        return new EnabledChoice(text, choice.thread(), label, taken);
    }
}

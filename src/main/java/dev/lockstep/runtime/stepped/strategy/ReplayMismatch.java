package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import java.util.List;

/// A schedule does not fit the program, or a recorded run is not a run of the program. Comes out of
/// [SteppedRuntime#run].
public final class ReplayMismatch extends RuntimeException implements LocalizedError {

    private static final long serialVersionUID = 1L;

    private final transient LocalText line;
    private final int step;

    private ReplayMismatch(LocalText line, int step) {
        super(line.onOneLine().english());
        this.line = line.onOneLine();
        this.step = step;
    }

    /// For a recorded run.
    static ReplayMismatch ofRecording(int step, LocalText what, List<Choice> enabled) {
        return new ReplayMismatch(
                LocalText.of(
                        "replay differs at step %s: %s; can be chosen: %s",
                        "die Wiederholung weicht bei Schritt %s ab: %s; wählbar: %s", step, what, enabled),
                step);
    }

    /// For a schedule, which need not come from a recorded run.
    static ReplayMismatch ofSchedule(int step, Choice wanted, List<Choice> enabled) {
        return new ReplayMismatch(
                LocalText.of(
                        "step %s of the schedule is %s, which cannot be chosen now; can be chosen: %s",
                        "Schritt %s des Ablaufplans ist %s, was jetzt nicht gewählt werden kann; wählbar: %s",
                        step, wanted, enabled),
                step);
    }

    @Override
    public LocalText line() {
        return line;
    }

    /// The first step that differs, from 1.
    public int step() {
        return step;
    }
}

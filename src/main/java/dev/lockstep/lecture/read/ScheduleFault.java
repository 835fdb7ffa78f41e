package dev.lockstep.lecture.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.session.headless.RunOver;

/// Why a schedule is none or cannot be followed. Who finds that out speaks English alone, so it is said here in the
/// other languages.
final class ScheduleFault {

    private ScheduleFault() {}

    /// What the exception says.
    static LocalText of(RuntimeException thrown) {
        String english = String.valueOf(thrown.getMessage());
        return switch (thrown) {
            case ReplayMismatch misfit -> LocalText.of(
                    "%1$s", "Schritt %2$s des Ablaufplans kann so nicht gewählt werden; zur Wahl stehen: %3$s", english,
                    misfit.step(), misfit.enabled());
            case RunOver over -> LocalText.of(
                    "%1$s", "der Lauf endet nach Schritt %2$s, der Ablaufplan hat aber %3$s", english, over.steps(),
                    over.choices());
            case Schedule.Malformed malformed -> LocalText.of(
                    "%1$s",
                    "Schritt %2$s des Ablaufplans ist keine Entscheidung: \"%3$s\": %4$s, wie in A oder A:timeout",
                    english, malformed.place(), malformed.choice().text(), rule(malformed.choice().fault()));
            default -> LocalText.of("%1$s", "„%1$s“", english);
        };
    }

    private static String rule(Choice.Malformed.Fault fault) {
        return switch (fault) {
            case NO_ALTERNATIVE -> "hinter ':' kommt timeout, spurious, cancelled oder signal=THREAD";
            case NO_NAME -> "der Name eines Threads fehlt";
            case BARE_SIGN -> "in einem Namen ist ':' als %3A zu schreiben, '=' als %3D, ',' als %2C";
            case BARE_PERCENT -> "'%' beginnt %25, %2C, %3A oder %3D";
        };
    }
}

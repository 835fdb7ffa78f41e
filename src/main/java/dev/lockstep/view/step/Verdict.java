package dev.lockstep.view.step;

import dev.lockstep.session.Alarm;
import dev.lockstep.session.Finish;
import dev.lockstep.session.StepFrame;
import dev.lockstep.snapshot.Labels;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What must be said of a run at once: how it ended, or that it cannot end well.
///
/// @param good whether that is how it should be
/// @param word in large letters
/// @param message one sentence
record Verdict(boolean good, String word, String message) {

    private static final String WORST = "deadlock";

    /// The verdict on what `frame` shows; null while all goes on.
    static @Nullable Verdict of(StepFrame frame) {
        Finish finish = frame.finish();
        if (finish != null) {
            return new Verdict(finish.good(), word(finish.kind()), Labels.operation(finish.message()));
        }
        return frame.alarms().stream()
                .filter(alarm -> alarm.kind().equals(WORST))
                .findFirst()
                .or(() -> frame.alarms().stream().findFirst())
                .map(Verdict::of)
                .orElse(null);
    }

    private static Verdict of(Alarm alarm) {
        return new Verdict(false, word(alarm.kind()), Labels.operation(alarm.sentence()) + " Since step " + alarm.step() + ".");
    }

    private static String word(String kind) {
        String words = kind.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

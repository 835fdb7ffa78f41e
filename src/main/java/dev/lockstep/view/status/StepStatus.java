package dev.lockstep.view.status;

import dev.lockstep.session.StepFrame;
import java.util.Locale;
import java.util.stream.Collectors;

/// The status of a run that is stepped through.
final class StepStatus {
    private static final String SIMULATED = "simulated, ";
    private static final long SHORT_NANOS = 10_000_000_000L;

    private StepStatus() {}

    /// Where the run comes from, and its clock.
    static String of(StepFrame frame) {
        String origin = frame.origin().text();
        if (!frame.origin().simulated()) {
            return "Recorded · " + origin + " · " + time(frame.nanos());
        }
        String order = origin.startsWith(SIMULATED) ? origin.substring(SIMULATED.length()) : origin;
        return "Deterministic · " + order + " · virtual time " + time(frame.nanos());
    }

    static String figures(StepFrame frame) {
        return frame.figures().stream()
                // The clock stands at the left already.
                .filter(figure -> !figure.id().equals("time"))
                .map(figure -> figure.label() + "\u00a0" + figure.text())
                .collect(Collectors.joining("   "));
    }

    private static String time(long nanos) {
        return nanos < SHORT_NANOS ? nanos / 1_000_000 + " ms" : String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}

package dev.lockstep.view.status;

import dev.lockstep.session.frame.FigureText;
import dev.lockstep.session.frame.StepFrame;
import java.util.stream.Collectors;

/// The status of a run that is stepped through.
final class StepStatus {
    private static final String SIMULATED = "simulated, ";
    private static final String TIME = "time";

    private StepStatus() {}

    /// Where the run comes from, and its clock.
    static String of(StepFrame frame) {
        String origin = frame.origin().text();
        if (!frame.origin().simulated()) {
            return "Recorded · " + origin + " · " + time(frame);
        }
        String order = origin.startsWith(SIMULATED) ? origin.substring(SIMULATED.length()) : origin;
        return "Deterministic · " + order + " · virtual time " + time(frame);
    }

    static String figures(StepFrame frame) {
        return frame.figures().stream()
                // The clock stands at the left already.
                .filter(figure -> !figure.id().equals(TIME))
                .map(figure -> figure.label() + "\u00a0" + figure.text())
                .collect(Collectors.joining("   "));
    }

    /// As the stage's head says it, or the two would differ by what each leaves out.
    private static String time(StepFrame frame) {
        return FigureText.time(TIME, TIME, (double) frame.nanos()).text();
    }
}

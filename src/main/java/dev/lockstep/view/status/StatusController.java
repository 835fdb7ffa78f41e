package dev.lockstep.view.status;

import dev.lockstep.explain.SessionWords.Figure;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState;
import dev.lockstep.session.frame.FigureText;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.RunOrigin.Source;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;

/// Names the scenario and the origin of the run; of a live run also the frames a second, and the events recorded and
/// dropped.
public final class StatusController implements FramePane {
    private final DecimalFormat count = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    private final FrameRate rate = new FrameRate();
    private final Tooltip tip = new Tooltip();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            rate.count(now);
        }
    };

    @FXML
    private StatusBar status;

    @FXML
    private Label figures;

    @FXML
    private void initialize() {
        DecimalFormatSymbols symbols = count.getDecimalFormatSymbols();
        symbols.setGroupingSeparator('\u00a0');
        count.setDecimalFormatSymbols(symbols);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        timer.start();
    }

    @Override
    public int framesPerSecond() {
        return 4;
    }

    @Override
    public void show(DrawnFrame shown) {
        switch (shown.frame()) {
            case LiveFrame frame -> show(frame);
            case StepFrame frame -> show(frame);
            case ExploreFrame frame -> say(SearchStatus.of(frame.search()), StepStatus.figures(frame.shown()));
        }
    }

    private void show(StepFrame frame) {
        say(StepStatus.of(frame), StepStatus.figures(frame));
    }

    private void show(LiveFrame frame) {
        String left = Labels.text(
                frame.clock().frozen() ? "statusFrozen" : frame.isOver() ? "statusOver" : "statusRunning",
                Long.toString(frame.nanos() / 1_000_000_000L));
        String dropped = frame.recording().dropped() == 0
                ? Labels.text("noneDropped")
                : Labels.text("dropped", count.format(frame.recording().dropped()));
        String right = Labels.text(
                "statusEvents", Integer.toString(rate.perSecond()), count.format(frame.recording().recorded()),
                dropped);
        say(left, right);
    }

    private void say(String left, String right) {
        if (!left.equals(status.getText())) {
            status.setText(left);
            String defined = Glossary.ofParts(left);
            tip.setText(defined);
            status.setTooltip(defined.isEmpty() ? null : tip);
            status.setAccessibleHelp(defined);
        }
        if (!right.equals(figures.getText())) {
            figures.setText(right);
        }
    }

    /// Stops counting.
    public void close() {
        timer.stop();
    }

    /// Counts the frames drawn in the window. Not safe for several threads.
    private static final class FrameRate {
        private static final long SPAN_NANOS = 1_000_000_000L;

        private long began;
        private int counted;
        private int perSecond;

        /// Counts one frame drawn at `now`.
        ///
        /// @return whether [#perSecond] is new
        boolean count(long now) {
            if (began == 0) {
                began = now;
                return false;
            }
            counted++;
            long passed = now - began;
            if (passed < SPAN_NANOS) {
                return false;
            }
            perSecond = (int) Math.round(counted * 1e9 / passed);
            counted = 0;
            began = now;
            return true;
        }

        /// Frames in the last whole second.
        int perSecond() {
            return perSecond;
        }
    }

    /// The status of a search: whether it is complete, and its assumptions.
    private static final class SearchStatus {
        private SearchStatus() {}

        static String of(SearchState search) {
            SearchReport found = search.found();
            if (found == null || search.phase() == SearchState.Phase.SEARCHING) {
                String plan = search.plan().strategy().words();
                return switch (search.phase()) {
                    case READY -> Labels.text("statusNotSearched", plan);
                    case SEARCHING -> Labels.text("statusSearching", plan);
                    case DONE -> Labels.text("statusNoResult", plan);
                };
            }
            return Stream
                    .concat(
                            Stream.of(Labels.text(found.complete() ? "complete" : "notComplete")),
                            found.assumptions().stream())
                    .collect(Collectors.joining(" · "));
        }
    }

    /// The status of a run that is stepped through.
    private static final class StepStatus {
        private static final String TIME = "time";
        private static final String VARIABLE = "variable ";

        private StepStatus() {}

        /// The origin of the run, and its clock.
        static String of(StepFrame frame) {
            RunOrigin origin = frame.origin();
            if (!origin.simulated()) {
                return Labels.text("statusRecorded", origin.text(), time(frame));
            }
            boolean simulated = origin.source() == Source.SIMULATED;
            String order = simulated ? origin.orderText() : origin.text();
            boolean byChoices = simulated && origin.order().startsWith("by ");
            // Who decided is said of the choices: the run is deterministic all the same.
            return Labels.text(byChoices ? "statusChoices" : "statusDeterministic", order, time(frame));
        }

        /// Of a variable only its name and its value are known, as of an assignment.
        private static String between(FrameFigure figure) {
            return figure.id().startsWith(VARIABLE) ? "\u00a0=\u00a0" : "\u00a0";
        }

        static String figures(StepFrame frame) {
            return frame.figures().stream()
                    // The left end of the line has the clock already.
                    .filter(figure -> !figure.id().equals(TIME))
                    .map(figure -> figure.label() + between(figure) + figure.text())
                    .collect(Collectors.joining("   "));
        }

        /// Rounded as in the stage's header, or the two would differ.
        private static String time(StepFrame frame) {
            return FigureText.time(TIME, Figure.TIME, (double) frame.nanos()).text();
        }
    }
}

package dev.lockstep.view.status;

import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;

/// Says what runs; of a live run also how many frames a second are drawn, and what was recorded and dropped.
public final class StatusController implements FramePane {
    private final DecimalFormat count = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    private final FrameRate rate = new FrameRate();
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
        timer.start();
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
        String left = String.format(Locale.ROOT, "Live on virtual threads · %s %d s",
                frame.frozen() ? "frozen at" : "running", frame.nanos() / 1_000_000_000L);
        String dropped = frame.dropped() == 0 ? "none dropped" : count.format(frame.dropped()) + " dropped";
        String right = String.format(Locale.ROOT, "%d fps · %s events recorded · %s",
                rate.perSecond(), count.format(frame.recorded()), dropped);
        say(left, right);
    }

    private void say(String left, String right) {
        if (!left.equals(status.getText())) {
            status.setText(left);
        }
        if (!right.equals(figures.getText())) {
            figures.setText(right);
        }
    }

    /// Stops counting.
    public void close() {
        timer.stop();
    }
}

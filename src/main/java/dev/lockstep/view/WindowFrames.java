package dev.lockstep.view;

import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.util.List;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Where the bridge ends: keeps the newest frame, and at every pulse shows it in the panes that are due.
final class WindowFrames implements FramePane {
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(now);
        }
    };
    private List<Throttle> panes = List.of();
    private @Nullable DrawnFrame newest;
    private long ordinal;

    /// Begins to show frames in `panes`. They need the desk, the desk needs the bridge and the bridge this: here the circle
    /// is closed.
    void to(List<Throttle> all) {
        panes = List.copyOf(all);
        timer.start();
    }

    @Override
    public void show(DrawnFrame shown) {
        newest = shown;
        ordinal++;
    }

    /// The newest frame; null before the first.
    @Nullable DrawnFrame newest() {
        return newest;
    }

    private void pulse(long now) {
        DrawnFrame shown = newest;
        if (shown != null) {
            for (Throttle pane : panes) {
                pane.pulse(shown, ordinal, now);
            }
        }
    }

    void close() {
        timer.stop();
    }
}

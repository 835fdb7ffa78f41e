package dev.lockstep.view.window;

import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Time passes when a test says so.
final class ByHandTimer implements Notices.Timer {
    private @Nullable Runnable due;

    @Override
    public void start(Duration time, Runnable then) {
        due = then;
    }

    /// The time that was asked for is over.
    void passes() {
        Runnable then = due;
        due = null;
        if (then != null) {
            then.run();
        }
    }
}

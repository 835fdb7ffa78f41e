package dev.lockstep.view.window;

import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.view.frame.DrawnFrame;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The one way to the JavaFX thread. It hands over the newest frame and drops those before that were not taken, so at
/// most one is ever pending; a frame is drawn on the session's thread, before it is handed over.
public final class Bridge implements FrameListener, Executor {
    private final AtomicReference<@Nullable DrawnFrame> newest = new AtomicReference<>();
    private final Function<Frame, DrawnFrame> draw;
    private final Consumer<DrawnFrame> screen;
    private volatile @Nullable Frame last;

    public Bridge(Function<Frame, DrawnFrame> draw, Consumer<DrawnFrame> screen) {
        this.draw = draw;
        this.screen = screen;
    }

    @Override
    public synchronized void frame(Frame frame) {
        last = frame;
        if (newest.getAndSet(draw.apply(frame)) == null) {
            execute(this::deliver);
        }
    }

    /// Draws the last frame once more, as when there is more room but no step or event that would bring the next frame.
    /// Not on the JavaFX thread, which never draws a frame.
    synchronized void again() {
        Frame frame = last;
        if (frame != null) {
            frame(frame);
        }
    }

    private void deliver() {
        DrawnFrame shown = newest.getAndSet(null);
        if (shown != null) {
            screen.accept(shown);
        }
    }

    /// Runs `task` on the JavaFX thread, soon. For rare results of background threads; frames never queue here.
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }
}

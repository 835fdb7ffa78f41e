package dev.lockstep.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/// Waits for a state of the windows that are open. It is asked for on the JavaFX thread: looked for from another one, a
/// node is missed or worse while a window is drawn anew. And it is asked for after layout, as people see a window:
/// between a frame and the next pulse nodes are where the frame before had them.
public final class WindowState {
    private static final long LIMIT_SECONDS = 30;

    private WindowState() {}

    public static void until(Callable<Boolean> state) throws TimeoutException {
        Callable<Boolean> laidOut = () -> {
            layOut();
            return state.call();
        };
        WaitForAsyncUtils.waitFor(
                LIMIT_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS), laidOut));
    }

    private static void layOut() {
        for (Window window : Window.getWindows()) {
            if (window.getScene() != null) {
                Parent root = window.getScene().getRoot();
                root.applyCss();
                root.layout();
            }
        }
    }
}

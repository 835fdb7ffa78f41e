package dev.lockstep.testing;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import org.testfx.api.FxRobotInterface;
import org.testfx.service.query.PointQuery;
import org.testfx.service.query.impl.CallableBoundsPointQuery;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/// Clicks on nodes whose places are asked for on the JavaFX thread. TestFX asks for them on the thread of the test, and
/// JavaFX works bounds out when they are asked for: while a window is drawn anew, two threads would do so at once, which
/// leaves its scene broken for good.
public final class Mouse {
    private static final int FRAMES = 2;
    private static final int MOST_LOOKS = 20;

    private Mouse() {}

    /// Clicks in the middle of the first visible node that the query finds.
    public static FxRobotInterface click(FxRobotInterface robot, String query) {
        return robot.clickOn(middle(() -> robot.lookup(query).match(NodeQueryUtils.isVisible()).query()));
    }

    /// Clicks in the middle of the node.
    public static FxRobotInterface click(FxRobotInterface robot, Node node) {
        return robot.clickOn(middle(() -> node));
    }

    /// Moves to the middle of the node.
    public static void moveTo(FxRobotInterface robot, Node node) {
        robot.moveTo(middle(() -> node));
    }

    /// Where a node is on the screen.
    public static Bounds onScreen(Node node) {
        return place(() -> node);
    }

    /// Asked for again at the end of the way there, since what is aimed at may have moved meanwhile.
    private static PointQuery middle(Callable<Node> node) {
        return new CallableBoundsPointQuery(() -> place(node)).atPosition(Pos.CENTER);
    }

    /// Where a node is once it stands still: what is aimed at while the window still lays itself out is elsewhere when the
    /// button is pressed. What moves all the time is where it was last seen.
    private static Bounds place(Callable<Node> node) {
        Bounds before = seen(node);
        for (int look = 0; look < MOST_LOOKS; look++) {
            frames();
            Bounds now = seen(node);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private static Bounds seen(Callable<Node> node) {
        return Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Node found = node.call();
            return found.localToScreen(found.getBoundsInLocal());
        }));
    }

    /// Waits for some frames, before each of which the window lays itself out.
    private static void frames() {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == FRAMES) {
                    stop();
                    drawn.complete(true);
                }
            }
        }.start());
        drawn.orTimeout(30, TimeUnit.SECONDS).join();
    }
}

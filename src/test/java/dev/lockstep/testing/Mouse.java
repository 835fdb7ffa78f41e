package dev.lockstep.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobotInterface;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/// Clicks on nodes whose places are asked for on the JavaFX thread. TestFX asks for them on the thread of the test, and
/// JavaFX works bounds out when they are asked for: while a window is drawn anew, two threads would do so at once, which
/// leaves its scene broken for good.
public final class Mouse {
    private static final int FRAMES = 2;
    private static final int MOST_LOOKS = 20;
    private static final long LIMIT_SECONDS = 30;

    private Mouse() {}

    /// Clicks in the middle of the first visible node that the query finds.
    public static FxRobotInterface click(FxRobotInterface robot, String query) {
        return click(robot, () -> robot.lookup(query).match(NodeQueryUtils.isVisible()).query());
    }

    /// Clicks in the middle of the node.
    public static FxRobotInterface click(FxRobotInterface robot, Node node) {
        return click(robot, () -> node);
    }

    private static FxRobotInterface click(FxRobotInterface robot, Callable<Node> node) {
        moveTo(robot, node);
        return robot.clickOn(MouseButton.PRIMARY);
    }

    /// Moves to the middle of the node.
    public static void moveTo(FxRobotInterface robot, Node node) {
        moveTo(robot, () -> node);
    }

    /// Where a node is on the screen.
    public static Bounds onScreen(Node node) {
        return place(() -> node);
    }

    /// Goes there until the mouse is over it, since what is aimed at may have moved meanwhile, and the tooltip of what the
    /// mouse left may still lie over it.
    private static void moveTo(FxRobotInterface robot, Callable<Node> node) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        Point2D aim;
        do {
            assertThat(System.nanoTime()).as("the time until the mouse is over what it aims at").isLessThan(end);
            Bounds place = place(node);
            aim = new Point2D(place.getCenterX(), place.getCenterY());
            robot.moveTo(aim);
        } while (!isOver(node, aim));
    }

    private static boolean isOver(Callable<Node> node, Point2D mouse) {
        return Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS), () -> {
            Node found = node.call();
            return found.localToScreen(found.getBoundsInLocal()).contains(mouse)
                    && found.getScene().getRoot().isHover();
        }));
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
        return Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS), () -> {
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
        drawn.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }
}

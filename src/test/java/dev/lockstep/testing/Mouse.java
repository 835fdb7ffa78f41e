package dev.lockstep.testing;

import java.util.Objects;
import java.util.concurrent.Callable;
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

    private static Bounds place(Callable<Node> node) {
        return Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Node found = node.call();
            return found.localToScreen(found.getBoundsInLocal());
        }));
    }
}

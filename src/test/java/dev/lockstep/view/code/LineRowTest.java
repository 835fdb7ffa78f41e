package dev.lockstep.view.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LineRowTest {
    private static final ColouredSource.Line LONG = ColouredSource
            .java("X.java", "lock.mutex.acquire(); // wrong: its holder may ask for another key").lines().getFirst();

    @Test
    void chipsLieOnNoTextAlsoWhereItIsLongerThanThereIsRoomFor(FxRobot robot) {
        robot.interact(() -> {
            for (double left : new double[]{0, 60, 400}) {
                LineRow row = row(240, left);
                Bounds chips = bounds(row, ".chips");
                Node text = row.lookup("TextFlow");
                Bounds seen = text.localToParent(text.getClip().getBoundsInParent());
                assertThat(seen.getMaxX()).as("moved by " + left).isLessThan(chips.getMinX());
            }
        });
    }

    @Test
    void aLineOnWhichNobodyStandsIsSeenWhole(FxRobot robot) {
        robot.interact(() -> {
            LineRow row = row(240, 0);
            row.show(List.of(), stand -> {});
            row.layout();
            Node text = row.lookup("TextFlow");
            assertThat(text.getClip().getBoundsInParent().getMaxX())
                    .isGreaterThanOrEqualTo(text.getLayoutBounds().getWidth());
        });
    }

    private static ThreadView blocked(String name) {
        Moment now = new Moment(1, 1, 0);
        return ThreadView.begun(new ThreadId(name), Role.SCRIPT, now, 0)
                .doing(new Activity.Blocked(new LockId("", "mutex")), now);
    }

    private static LineRow row(double width, double left) {
        Sight sight = new Sight(new ListView<>());
        sight.width().set(width);
        sight.left().set(left);
        LineRow row = new LineRow(sight);
        row.show(LONG);
        row.show(
                List.of(
                        new Stand(blocked("A"), true, true, true),
                        new Stand(blocked("B"), true, true, false)),
                stand -> {});
        new Scene(new Pane(row), 1_000, 40);
        row.applyCss();
        row.resize(1_000, 20);
        row.layout();
        return row;
    }

    private static Bounds bounds(LineRow row, String part) {
        return row.lookup(part).getBoundsInParent();
    }
}

package dev.lockstep.view.code;

import dev.lockstep.diagram.code.Stand;
import dev.lockstep.diagram.code.ColouredSource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.ThreadView;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;

@ExtendWith(WindowExtension.class)
class LineRowTest {
    private static final ColouredSource.Line LONG = ColouredSource
            .java("X.java", "lock.mutex.acquire(); // wrong: its holder may ask for another key").lines().getFirst();

    @Test
    void chipsStandInAGutterAndLieOnNoTextHoweverFarItIsMoved(FxRobot robot) {
        robot.interact(() -> {
            for (double left : new double[]{0, 60, 400}) {
                LineRow row = row(left, "A", "B");
                Bounds chips = bounds(row, ".chips");
                Bounds number = bounds(row, ".number");
                Node text = row.lookup("TextFlow");
                Bounds seen = text.localToParent(text.getClip().getBoundsInParent());
                assertThat(chips.getMinX()).as("moved by " + left).isEqualTo(left);
                assertThat(number.getMinX()).as("moved by " + left).isGreaterThanOrEqualTo(chips.getMaxX());
                assertThat(seen.getMinX()).as("moved by " + left).isGreaterThanOrEqualTo(number.getMaxX());
            }
        });
    }

    @Test
    void ofManyThreadsTheOneThatMovedHasItsChipAndTheOthersAreCounted(FxRobot robot) {
        robot.interact(() -> {
            LineRow row = row(0, "A", "B", "C", "D");
            List<String> shown = ((Parent) row.lookup(".chips")).getChildrenUnmodifiable().stream()
                    .map(one -> ((Labeled) one).getText())
                    .toList();
            assertThat(shown).containsExactly("D", "+3");
            assertThat(((Labeled) row.lookup(".more")).getTooltip().getText())
                    .contains("A ", "B ", "C ")
                    .doesNotContain("D ");
        });
    }

    @Test
    void aLineOnWhichNobodyStandsIsSeenWhole(FxRobot robot) {
        robot.interact(() -> {
            LineRow row = row(0);
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

    /// A line with these threads on it, of which the last has moved.
    private static LineRow row(double left, String... threads) {
        Sight sight = new Sight(new ListView<>());
        sight.left().set(left);
        LineRow row = new LineRow(sight);
        row.show(LONG);
        List<Stand> stands = IntStream.range(0, threads.length)
                .mapToObj(at -> new Stand(blocked(threads[at]), true, true, at == threads.length - 1))
                .toList();
        row.show(stands, stand -> {});
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

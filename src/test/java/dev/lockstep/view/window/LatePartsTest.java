package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.live.PoolTale;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;

/// What is made late, when, and what it shows then.
@ExtendWith(WindowExtension.class)
class LatePartsTest {
    private final Studio studio = new Studio();
    private final PoolTale tale = PoolTale.backpressure();
    private final FramePanes panes = new FramePanes(System::nanoTime, nanos -> {});
    private final List<String> made = new ArrayList<>();
    private final Noting pane = new Noting();
    private final Noting beside = new Noting();

    @Test
    void thePageOfATabIsMadeOnceItIsSelectedAndShowsTheNewestFrame(FxRobot robot) {
        robot.interact(() -> {
            Tab first = new Tab("first");
            Tab second = new Tab("second");
            TabPane tabs = new TabPane(first, second);
            LateParts late = new LateParts(panes, WatchMode.LIVE);
            panes.to(List.of(late, beside, pane));
            late.inTab(screen("first"), first, beside);
            late.inTab(screen("second"), second, pane);
            DrawnFrame shown = frame();
            panes.show(shown);
            assertThat(made).isEmpty();
            late.pictureIsThere();
            assertThat(made).containsExactly("first");
            assertThat(beside.shown).containsExactly(shown);

            DrawnFrame newest = frame();
            panes.show(newest);
            assertThat(pane.shown).isEmpty();
            tabs.getSelectionModel().select(second);
            assertThat(made).containsExactly("first", "second");
            assertThat(second.getContent().getId()).isEqualTo("second");
            assertThat(pane.shown).containsExactly(newest);

            tabs.getSelectionModel().select(first);
            tabs.getSelectionModel().select(second);
            assertThat(made).hasSize(2);
        });
    }

    @Test
    void thePanesOfAModeAreMadeInTheirPlaceWithItsFirstFrameWhichTheyShow(FxRobot robot) {
        robot.interact(() -> {
            Region place = new Region();
            VBox.setVgrow(place, Priority.ALWAYS);
            VBox column = new VBox(new Region(), place, new Region());
            LateParts late = new LateParts(panes, WatchMode.STEP);
            panes.to(List.of(late, pane));
            late.inModes(screen("live"), Set.of(WatchMode.LIVE), place, pane);
            assertThat(made).isEmpty();

            DrawnFrame live = frame();
            panes.show(live);
            assertThat(made).containsExactly("live");
            assertThat(column.getChildren().get(1).getId()).isEqualTo("live");
            assertThat(VBox.getVgrow(column.getChildren().get(1))).isEqualTo(Priority.ALWAYS);
            assertThat(pane.shown).containsExactly(live);
        });
    }

    @Test
    void whatTheModeOfTheStartNeedsIsThereAtOnce(FxRobot robot) {
        robot.interact(() -> {
            Region place = new Region();
            VBox column = new VBox(place);
            LateParts late = new LateParts(panes, WatchMode.LIVE);
            late.inModes(screen("live"), Set.of(WatchMode.LIVE), place, pane);
            assertThat(column.getChildren()).extracting("id").containsExactly("live");
        });
    }

    private Supplier<Parent> screen(String id) {
        return () -> {
            made.add(id);
            Pane root = new Pane();
            root.setId(id);
            return root;
        };
    }

    private DrawnFrame frame() {
        return studio.draw(tale.frame(Scenarios.builtIn("pool-backpressure"), false, List.of()));
    }

    private static final class Noting implements FramePane {
        private final List<DrawnFrame> shown = new ArrayList<>();

        @Override
        public void show(DrawnFrame frame) {
            shown.add(frame);
        }
    }
}

package dev.lockstep.view.window;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// How long notices are shown.
@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX opens the window before each test.
class NoticesTest {
    private final ByHandTimer timer = new ByHandTimer();
    private Notices notices;
    private VBox place;

    @Start
    void open(Stage stage) {
        notices = new Notices(timer);
        place = new VBox();
        notices.appearOn(place);
        stage.setScene(new Scene(place, 600, 200));
        stage.show();
    }

    @Test
    void aSuccessGoesByItself(FxRobot robot) {
        robot.interact(() -> notices.success("The run was saved: a.trace"));
        assertThat(shown()).containsExactly("The run was saved: a.trace");
        robot.interact(timer::passes);
        assertThat(shown()).isEmpty();
    }

    @Test
    void anErrorStaysUntilItIsClosedWhateverIsToldBesideIt(FxRobot robot) {
        robot.interact(() -> {
            notices.error("The file is gone");
            notices.success("The run was saved: a.trace");
        });
        assertThat(shown()).containsExactly("The file is gone", "The run was saved: a.trace");
        robot.interact(timer::passes);
        assertThat(shown()).containsExactly("The file is gone");
        robot.interact(((Button) requireNonNull(place.lookup("#close-error")))::fire);
        assertThat(shown()).isEmpty();
    }

    @Test
    void noErrorTakesThePlaceOfOneThatNobodyHasRead(FxRobot robot) {
        robot.interact(() -> {
            notices.error("first");
            notices.error("second");
            notices.error("first");
            notices.error(" ");
        });
        assertThat(shown()).containsExactly("first (2 times)");
        assertThat(((Labeled) requireNonNull(place.lookup(".more"))).getText()).isEqualTo("1 of 2");
        robot.interact(() -> assertThat(notices.close()).isTrue());
        assertThat(shown()).containsExactly("second");
        assertThat(((Labeled) requireNonNull(place.lookup(".more"))).getText()).isEmpty();
        robot.interact(() -> assertThat(notices.close()).isTrue());
        assertThat(shown()).isEmpty();
        robot.interact(() -> assertThat(notices.close()).isFalse());
    }

    private List<String> shown() {
        return place.getChildren().stream()
                .map(row -> row.lookup(".label"))
                .map(words -> ((Labeled) requireNonNull(words)).getText())
                .toList();
    }
}

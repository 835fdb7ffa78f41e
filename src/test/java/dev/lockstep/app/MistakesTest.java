package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.testing.Row;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// An exception that nobody catches on the JavaFX thread.
@ExtendWith(WindowExtension.class)
class MistakesTest {
    private final LiveWindow window = new LiveWindow();
    private final PrintStream console = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Start
    void open(Stage stage) {
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        window.open(stage, "pool-steady");
    }

    @AfterEach
    void close() {
        System.setErr(console);
        window.close();
    }

    @Test
    void whereNoMemoryIsLeftItIsForWhoeverStartedTheProgramToEndIt(FxRobot robot) throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        CompletableFuture<Throwable> ended = new CompletableFuture<Throwable>();
        Thread.setDefaultUncaughtExceptionHandler((thread, mistake) -> ended.complete(mistake));
        try {
            OutOfMemoryError full = new OutOfMemoryError("planned");
            Platform.runLater(() -> {
                throw new IllegalStateException(full);
            });
            assertThat(ended.get(60, TimeUnit.SECONDS)).isSameAs(full);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(LiveWindow.error(robot)).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("planned");
    }

    @Test
    @Row("F34")
    void aMistakeIsToldOnceWithACountAndTheWindowGoesOn(FxRobot robot) throws TimeoutException {
        LiveFrame before = window.until(Engines::lives);
        IllegalStateException mistake = new IllegalStateException("planted");
        for (int i = 0; i < 1_000; i++) {
            Platform.runLater(() -> {
                throw mistake;
            });
        }
        String told = "Something went wrong in the window: " + mistake + " (1000 times)";
        LiveWindow.until(() -> LiveWindow.error(robot).equals(told));
        assertThat(printed.toString(StandardCharsets.UTF_8)).containsOnlyOnce("planted");

        window.until(frame -> frame.number() > before.number());
        LiveWindow.pick(robot, "barrier-reuse");
        window.until(frame -> frame.title().id().equals("barrier-reuse") && frame.recording().recorded() > 10);
        assertThat(LiveWindow.error(robot)).isEqualTo(told);
    }
}

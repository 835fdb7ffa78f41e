package dev.lockstep.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/// Opens the window as a person would, takes some steps, watches another run live, and closes it again. A main class for
/// the build alone, which has a JVM without a display record what is loaded, so that later starts need not load it class
/// by class.
public final class Rehearsal {
    private static final Duration A_MOMENT = Duration.millis(800);

    private Rehearsal() {}

    /// Plays it once.
    ///
    /// @param arguments the folder of the packed program: the cache is of use there alone, and with this Java alone,
    ///     and `lib/lockstep.aot.for` says so to the script that starts it
    public static void main(String[] arguments) throws IOException {
        Path program = Path.of(arguments[0]).toRealPath();
        Path release = Path.of(System.getProperty("java.home"), "release");
        Files.writeString(
                program.resolve("lib/lockstep.aot.for"), program + "\n" + Files.readString(release));
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                // Pop-overs are windows as well.
                change.getAddedSubList().stream().filter(Stage.class::isInstance).forEach(Rehearsal::play);
            }
        });
        Display display = new Display(Optional.empty());
        System.exit(new Application(display, List.of(), out).openWindow(List.of(), program));
    }

    private static void play(Window window) {
        after(() -> {
            step(window);
            after(() -> {
                step(window);
                press(window, "#scenario-pool-steady");
                after(() -> {
                    press(window, "#mode-live");
                    after(window::hide);
                });
            });
        });
    }

    private static void after(Runnable next) {
        PauseTransition pause = new PauseTransition(A_MOMENT);
        pause.setOnFinished(over -> next.run());
        pause.play();
    }

    private static void step(Window window) {
        Scene scene = window.getScene();
        Event.fireEvent(
                scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
    }

    private static void press(Window window, String id) {
        Node button = window.getScene().lookup(id);
        if (button instanceof ToggleButton found) {
            found.fire();
        }
    }
}
